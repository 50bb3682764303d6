using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Lists;

/// <summary>Where the list stands in a response, and what a response states about its length.</summary>
public sealed class ListTotalTests
{
    public static TheoryData<string> Forms() =>
    [
        """{ "statusCode": 200, "response": [] }""",
        """{ "response": { "connectors": [] } }""",
        """{ "response": { "connectors": [], "categories": [{ "id": "x" }] } }""",
        """{ "response": { "whatever": [] } }""",
        """{ "response": { "page": { "items": [] } } }""",
        """{ "response": { "data": [], "other": "x" } }""",
        """{ "data": [] }""",
        """{ "data": { "items": [] } }""",
        """{ "connectors": [] }""",
        """{ "items": [], "links": { "self": "/x" } }""",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task ReadComplete_ListInAnyPlace_IsFound(string form)
    {
        var platform = new PagedPlatform(PagingStyle.Items, limit: 30, count: 35) { Wrap = page => Wrap(form, page) };

        Assert.Equal(PagedPlatform.Ids(35), await platform.ListAsync());
    }

    [Theory]
    [InlineData("""{ "response": null }""", "'response'")]
    [InlineData("""{ "statusCode": 200 }""", "'response'")]
    [InlineData("""{ "response": "text" }""", "a list")]
    [InlineData("""{ "response": {} }""", "a list")]
    [InlineData("""{ "response": { "these": [], "those": [] } }""", "a list")]
    public async Task ReadComplete_NoList_NamesWhatIsMissing(string response, string part)
    {
        var platform = new PagedPlatform(PagingStyle.Items, limit: 30, count: 5) { Wrap = _ => JObject.Parse(response) };

        var failure = await Assert.ThrowsAsync<ApiException>(() => platform.ListAsync());

        Assert.Equal($"Endpoint 'list' returned a response without {part}", failure.Text.Text());
    }

    [Theory]
    [InlineData("total")]
    [InlineData("totalCount")]
    [InlineData("totalElements")]
    [InlineData("count")]
    public async Task ReadComplete_TotalAgrees_IsComplete(string name)
    {
        foreach (var count in (int[])[0, 7, 30, 35])
        {
            var platform = new PagedPlatform(PagingStyle.Items, limit: 30, count) { Wrap = page => new JObject { ["response"] = page, [name] = count } };

            Assert.Equal(PagedPlatform.Ids(count), await platform.ListAsync());
        }
    }

    [Theory]
    [InlineData("""{ "response": { "connectors": [], "total": 9 } }""")]
    [InlineData("""{ "response": [], "meta": { "totalCount": "9" } }""")]
    [InlineData("""{ "response": [], "pagination": { "total_items": 9 } }""")]
    [InlineData("""{ "response": [], "count": 9 }""")]
    [InlineData("""{ "response": [], "hasMore": true }""")]
    [InlineData("""{ "response": [], "last": false }""")]
    [InlineData("""{ "response": { "items": [], "nextCursor": "abc" } }""")]
    [InlineData("""{ "response": [], "paging": { "next": { "after": "x" } } }""")]
    public async Task ReadComplete_MoreItemsAreStated_IsNotProven(string form)
    {
        var platform = new PagedPlatform(PagingStyle.Ignored, limit: 100, count: 7) { Wrap = page => Wrap(form, page) };

        var failure = await Assert.ThrowsAsync<ApiException>(() => platform.ListAsync());
        var list = await new ListReader().ReadAsync(platform.Source);

        Assert.Contains("because the platform states another number of items, or that more follow (size 100, offset 0: 7 items", failure.Text.Text(), StringComparison.Ordinal);
        Assert.Equal(form.Contains('9', StringComparison.Ordinal), failure.Text.Text().Contains("stated total: 9", StringComparison.Ordinal));
        Assert.Equal((7, false), (list.Items.Length, list.IsComplete));
    }

    [Theory]
    [InlineData("""{ "response": [], "hasMore": false, "next": null, "last": true }""")]
    [InlineData("""{ "response": [], "next": "", "nextOffset": 0 }""")]
    [InlineData("""{ "response": [], "nextOffset": 7 }""")]
    public async Task ReadComplete_NothingBehindTheEnd_IsComplete(string form)
    {
        var platform = new PagedPlatform(PagingStyle.Items, limit: 100, count: 7) { Wrap = page => Wrap(form, page) };

        Assert.Equal(PagedPlatform.Ids(7), await platform.ListAsync());
    }

    [Fact]
    public async Task ReadComplete_TotalIsThatOfEachPage_IsIgnored()
    {
        var platform = new PagedPlatform(PagingStyle.Items, limit: 30, count: 35) { Wrap = page => new JObject { ["response"] = page, ["total"] = page.Count } };

        Assert.Equal(PagedPlatform.Ids(35), await platform.ListAsync());
    }

    [Fact]
    public async Task Read_TotalIsLarger_ReadsOn()
    {
        var platform = new PagedPlatform(PagingStyle.Items, limit: 30, count: 35) { Wrap = page => new JObject { ["response"] = page, ["total"] = 35 } };

        var list = await new ListReader().ReadAsync(platform.Source);

        Assert.Equal((35, true), (list.Items.Length, list.IsComplete));
    }

    private static JObject Wrap(string form, JArray page)
    {
        var response = JObject.Parse(form);
        response.Descendants().OfType<JArray>().First(list => !list.HasValues).Replace(page);
        return response;
    }
}

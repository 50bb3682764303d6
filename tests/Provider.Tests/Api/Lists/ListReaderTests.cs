using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Lists;

/// <summary>Complete lists on platforms of all paging styles, and the number of requests.</summary>
public sealed class ListReaderTests
{
    [Theory]
    [InlineData(PagingStyle.Items, 0, 100, 1)]
    [InlineData(PagingStyle.Items, 1, 100, 2)]
    [InlineData(PagingStyle.Items, 99, 100, 2)]
    [InlineData(PagingStyle.Items, 100, 100, 2)]
    [InlineData(PagingStyle.Items, 101, 100, 2)]
    [InlineData(PagingStyle.Items, 199, 100, 3)]
    [InlineData(PagingStyle.Items, 250, 100, 3)]
    [InlineData(PagingStyle.Items, 250, 1000, 3)]
    [InlineData(PagingStyle.Items, 10, 10, 2)]
    [InlineData(PagingStyle.Items, 37, 10, 5)]
    [InlineData(PagingStyle.Items, 35, 30, 2)]
    [InlineData(PagingStyle.Items, 75, 75, 2)]
    [InlineData(PagingStyle.Items, 76, 75, 2)]
    [InlineData(PagingStyle.Items, 120, 50, 3)]
    [InlineData(PagingStyle.Items, 5, 2, 5)]
    [InlineData(PagingStyle.Items, 3, 1, 8)]
    [InlineData(PagingStyle.Pages, 0, 100, 1)]
    [InlineData(PagingStyle.Pages, 1, 100, 2)]
    [InlineData(PagingStyle.Pages, 7, 30, 5)]
    [InlineData(PagingStyle.Pages, 30, 30, 5)]
    [InlineData(PagingStyle.Pages, 35, 30, 5)]
    [InlineData(PagingStyle.Pages, 60, 30, 7)]
    [InlineData(PagingStyle.Pages, 250, 100, 7)]
    [InlineData(PagingStyle.Pages, 9, 2, 11)]
    [InlineData(PagingStyle.Pages, 3, 1, 8)]
    [InlineData(PagingStyle.PagesUpToTheLast, 60, 30, 7)]
    [InlineData(PagingStyle.Ignored, 0, 100, 1)]
    [InlineData(PagingStyle.PagesFromOne, 1, 100, 3)]
    [InlineData(PagingStyle.PagesFromOne, 3, 1, 10)]
    [InlineData(PagingStyle.PagesFromOne, 5, 2, 9)]
    [InlineData(PagingStyle.PagesFromOne, 35, 30, 7)]
    [InlineData(PagingStyle.PagesFromOne, 60, 30, 9)]
    [InlineData(PagingStyle.Ignored, 1, 100, 3)]
    [InlineData(PagingStyle.Ignored, 2, 100, 4)]
    [InlineData(PagingStyle.Ignored, 20, 100, 2)]
    [InlineData(PagingStyle.Ignored, 100, 100, 3)]
    [InlineData(PagingStyle.Ignored, 130, 100, 2)]
    public async Task ReadComplete_FirstListOfAnEndpoint_IsCompleteWithFewRequests(PagingStyle style, int count, int limit, int requests)
    {
        var platform = new PagedPlatform(style, limit, count);

        Assert.Equal(PagedPlatform.Ids(count), await platform.ListAsync());
        Assert.Equal(requests, platform.Requests.Count);
    }

    [Theory]
    [InlineData(PagingStyle.Items, 250, 7, 100, 1)]
    [InlineData(PagingStyle.Items, 8, 7, 100, 1)]
    [InlineData(PagingStyle.Items, 7, 7, 100, 2)]
    [InlineData(PagingStyle.Items, 250, 100, 100, 2)]
    [InlineData(PagingStyle.Items, 35, 29, 30, 1)]
    [InlineData(PagingStyle.Items, 35, 35, 30, 2)]
    [InlineData(PagingStyle.Pages, 35, 7, 30, 1)]
    [InlineData(PagingStyle.Pages, 35, 30, 30, 4)]
    [InlineData(PagingStyle.Pages, 35, 35, 30, 4)]
    [InlineData(PagingStyle.Ignored, 130, 7, 100, 1)]
    [InlineData(PagingStyle.Ignored, 20, 20, 100, 2)]
    public async Task ReadComplete_LaterListOfAnEndpoint_SendsNoMoreThanTheProof(PagingStyle style, int earlier, int count, int limit, int requests)
    {
        var reader = new ListReader();
        await new PagedPlatform(style, limit, earlier).ListAsync(reader);
        var platform = new PagedPlatform(style, limit, count);

        Assert.Equal(PagedPlatform.Ids(count), await platform.ListAsync(reader));
        Assert.Equal(requests, platform.Requests.Count);
    }

    [Theory]
    [InlineData(PagingStyle.Items, 7, 1, false)]
    [InlineData(PagingStyle.Items, 99, 1, false)]
    [InlineData(PagingStyle.Items, 100, 2, true)]
    [InlineData(PagingStyle.Items, 160, 2, true)]
    [InlineData(PagingStyle.Items, 0, 1, true)]
    [InlineData(PagingStyle.Ignored, 7, 1, false)]
    [InlineData(PagingStyle.OffsetIgnored, 150, 3, false)]
    public async Task Read_NoProofNeeded_SendsOnePageForAShortList(PagingStyle style, int count, int requests, bool isComplete)
    {
        var platform = new PagedPlatform(style, limit: 100, count);

        var list = await new ListReader().ReadAsync(platform.Source);

        Assert.Equal((Math.Min(count, style == PagingStyle.OffsetIgnored ? 100 : count), requests, isComplete), (list.Items.Length, platform.Requests.Count, list.IsComplete));
    }

    [Theory]
    [InlineData(PagingStyle.Items, 35, 30, 2)]
    [InlineData(PagingStyle.Items, 7, 100, 2)]
    [InlineData(PagingStyle.Pages, 35, 30, 5)]
    [InlineData(PagingStyle.Ignored, 7, 100, 2)]
    public async Task Complete_ListThatWasRead_SendsOnlyWhatIsMissing(PagingStyle style, int count, int limit, int requests)
    {
        var platform = new PagedPlatform(style, limit, count);
        var reader = new ListReader();
        var list = await reader.ReadAsync(platform.Source);

        var complete = await reader.CompleteAsync(platform.Source, list);

        Assert.True(complete.IsComplete);
        Assert.Equal(PagedPlatform.Ids(count), PagedPlatform.Ids(complete));
        Assert.Equal(requests, platform.Requests.Count);
        Assert.Same(complete, await reader.CompleteAsync(platform.Source, complete));
    }

    [Fact]
    public async Task Read_LimitIsKnown_ReadsAllPages()
    {
        var reader = new ListReader();
        await new PagedPlatform(PagingStyle.Items, limit: 30, count: 35).ListAsync(reader);
        var platform = new PagedPlatform(PagingStyle.Items, limit: 30, count: 42);

        var list = await reader.ReadAsync(platform.Source);

        Assert.Equal((42, true, 2), (list.Items.Length, list.IsComplete, platform.Requests.Count));
    }

    [Theory]
    [InlineData(150)]
    [InlineData(100)]
    public async Task ReadComplete_OnlyTheOffsetIsIgnored_NamesTheNumbers(int count)
    {
        var platform = new PagedPlatform(PagingStyle.OffsetIgnored, limit: 1000, count);

        var failure = await Assert.ThrowsAsync<ApiException>(() => platform.ListAsync());

        Assert.Equal(ApiFailure.InvalidResponse, failure.Failure);
        Assert.Equal(
            "Endpoint 'list' returned a list that cannot be proven complete, because the platform ignores the offset (size 100, offset 0: 100 items; size 100, "
                + "offset 99: 100 items; size 99, offset 0: 99 items)",
            failure.Text.Text());
    }

    [Theory]
    [InlineData("null", "item 2 of 3 is null")]
    [InlineData("{}", "item 2 of 3 is an object without an id")]
    [InlineData("""{ "connectorId": "" }""", "item 2 of 3 is an object without an id")]
    [InlineData("[]", "item 2 of 3 is a list")]
    [InlineData("true", "item 2 of 3 is a boolean")]
    [InlineData("1.5", "item 2 of 3 is a number")]
    [InlineData("\"\"", "item 2 of 3 is a string")]
    public async Task ReadComplete_ItemNotUnderstood_NamesIt(string item, string reason)
    {
        var platform = new PagedPlatform(PagingStyle.Items, limit: 100, [PagedPlatform.Item(0), JToken.Parse(item), PagedPlatform.Item(2)]);

        var failure = await Assert.ThrowsAsync<ApiException>(() => platform.ListAsync());
        var list = await new ListReader().ReadAsync(platform.Source);

        Assert.Contains(reason, failure.Text.Text(), StringComparison.Ordinal);
        Assert.Equal([PagedPlatform.Id(0), PagedPlatform.Id(2)], PagedPlatform.Ids(list));
        Assert.False(list.IsComplete);
    }

    [Fact]
    public async Task ReadComplete_ItemsAreIds_AreConnectorsOfWhichNothingElseIsKnown()
    {
        var platform = new PagedPlatform(PagingStyle.Items, limit: 2, ["a", 17, "c", new JObject { ["id"] = "d" }]);

        Assert.Equal(["a", "17", "c", "d"], await platform.ListAsync());
    }

    [Theory]
    [InlineData(PagingStyle.Items, 4)]
    [InlineData(PagingStyle.Items, 100)]
    [InlineData(PagingStyle.Pages, 4)]
    [InlineData(PagingStyle.Ignored, 100)]
    public async Task ReadComplete_ItemTwice_IsListedOnce(PagingStyle style, int limit)
    {
        var platform = new PagedPlatform(style, limit, [.. Enumerable.Range(0, 9).Select(PagedPlatform.Item), PagedPlatform.Item(3), PagedPlatform.Item(9)]);

        Assert.Equal(PagedPlatform.Ids(10), await platform.ListAsync());
    }
}

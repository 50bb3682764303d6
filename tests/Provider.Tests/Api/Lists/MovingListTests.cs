using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Api.Lists;

/// <summary>Lists that change while they are read.</summary>
public sealed class MovingListTests
{
    [Fact]
    public async Task ReadComplete_ItemAddedInFront_IsReadAgain()
    {
        var platform = Create(PagingStyle.Items, 160, (items, request) => Insert(items, at: request == 1, 999));

        Assert.Equal(PagedPlatform.Ids(160).Insert(0, PagedPlatform.Id(999)), await platform.ListAsync());
        Assert.Equal([0, 99, 0, 99], platform.Offsets);
    }

    [Fact]
    public async Task ReadComplete_ListShrinks_IsReadAgain()
    {
        var platform = Create(PagingStyle.Items, 100, (items, request) => Remove(items, request == 1, first: 60, count: 40));

        Assert.Equal(PagedPlatform.Ids(60), await platform.ListAsync());
        Assert.Equal([0, 99, 1, 0], platform.Offsets);
    }

    [Theory]
    [InlineData(PagingStyle.Items, 1, 1)]
    [InlineData(PagingStyle.Items, 30, 1)]
    [InlineData(PagingStyle.Items, 30, 2)]
    [InlineData(PagingStyle.Pages, 30, 2)]
    [InlineData(PagingStyle.Pages, 30, 3)]
    [InlineData(PagingStyle.Pages, 1, 2)]
    public async Task ReadComplete_ItemRemovedBetweenPages_MissesNone(PagingStyle style, int limit, int request)
    {
        var platform = Create(style, 65, (items, number) => Remove(items, number == request, first: 0, count: 1), limit);

        Assert.Equal(PagedPlatform.Ids(65).RemoveAt(0), await platform.ListAsync());
    }

    [Fact]
    public async Task ReadComplete_ListNeverStops_ThrowsWithTheNumbers()
    {
        var platform = Create(PagingStyle.Items, 160, (items, request) => Insert(items, at: request % 2 == 1, 1000 + request));

        var failure = await Assert.ThrowsAsync<ApiException>(() => platform.ListAsync());

        Assert.Equal(
            "Endpoint 'list' returned a list that cannot be proven complete, because it changed or repeated itself between pages in 4 reads "
                + "(size 100, offset 0: 100 items; size 100, offset 99: 65 items)",
            failure.Text.Text());
        Assert.Equal(8, platform.Requests.Count);
    }

    private static PagedPlatform Create(PagingStyle style, int count, Action<List<JToken>, int> change, int limit = 100)
    {
        PagedPlatform? platform = null;
        platform = new PagedPlatform(style, limit, count) { Change = request => change(platform!.Items, request) };
        return platform;
    }

    private static void Insert(List<JToken> items, bool at, int number)
    {
        if (at)
            items.Insert(0, PagedPlatform.Item(number));
    }

    private static void Remove(List<JToken> items, bool now, int first, int count)
    {
        if (now)
            items.RemoveRange(first, count);
    }
}

using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class PagingTests
{
    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(99)]
    public async Task List_PageThatIsNotFull_IsTheWholeList(int count)
    {
        Serves((_, size, offset) => Page(count, size, offset));

        Assert.Equal(count, (await ListAsync()).Length);
        Assert.Single(_api.Invocations);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(150)]
    [InlineData(399)]
    public async Task List_ManyPages_ArePutTogether(int count)
    {
        Serves((_, size, offset) => Page(count, size, offset));

        Assert.Equal(Enumerable.Range(0, count).Select(Id), (await ListAsync()).Select(added => added.Catalogue.ConnectorId));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    public async Task List_PlatformWithASmallerLimitThanAskedFor_IsStillWhole(int limit)
    {
        Serves((_, size, offset) => Page(123, Math.Min(size, limit), offset));

        Assert.Equal(123, (await ListAsync()).Length);
    }

    [Fact]
    public async Task List_OffsetIsIgnored_IsAnErrorAndNoShortList()
    {
        Serves((_, size, _) => Page(150, size, 0));

        var failure = await Assert.ThrowsAsync<ApiException>(ListAsync);

        Assert.Equal(ApiFailure.Unreadable, failure.Failure);
        Assert.Contains("'listAdded'", failure.Message, StringComparison.Ordinal);
        Assert.InRange(_api.Invocations.Count, 2, 8);
    }

    [Fact]
    public async Task List_ItemRemovedBetweenPages_IsReadAgain()
    {
        Serves((call, size, offset) => call == 0 ? Page(150, size, offset) : Page(149, size, offset, first: 1));

        var list = await ListAsync();

        Assert.Equal(Enumerable.Range(1, 149).Select(Id), list.Select(added => added.Catalogue.ConnectorId));
    }

    [Fact]
    public async Task List_ItemWithoutAnId_IsAnError()
    {
        Serves((_, _, _) => Enveloped(new JArray(new JObject { ["name"] = "x" })));

        Assert.Equal(ApiFailure.Unreadable, (await Assert.ThrowsAsync<ApiException>(ListAsync)).Failure);
    }

    [Fact]
    public async Task List_FailureOnALaterPage_IsThatFailure()
    {
        Serves((call, size, offset) => call == 0 ? Page(150, size, offset) : throw new ApiException(ApiFailure.Unavailable, "down"));

        Assert.Equal(ApiFailure.Unavailable, (await Assert.ThrowsAsync<ApiException>(ListAsync)).Failure);
    }

    private async Task<System.Collections.Immutable.ImmutableArray<Connectors.Api.Models.AddedConnector>> ListAsync() =>
        await new ConnectorsClient(_api.Object, new PlatformClock()).ListAddedAsync("account", "word", Cancellation);

    private void Serves(Func<int, int, int, JObject> answer)
    {
        var calls = 0;
        _api.Setup(api => api.ListAddedConnectorsAsync("account", "word", It.IsAny<int>(), It.IsAny<int>(), Cancellation))
            .Returns((string _, string _, int size, int offset, CancellationToken _) => Task.FromResult<JObject?>(answer(calls++, size, offset)));
    }

    private static JObject Page(int count, int size, int offset, int first = 0) =>
        Enveloped(new JArray(Enumerable.Range(first, count).Skip(offset).Take(size).Select(number => new JObject { ["connectorId"] = Id(number) })));

    private static JObject Enveloped(JToken response) => new() { ["statusCode"] = 200, ["statusMessage"] = "ok", ["response"] = response };

    private static string Id(int number) => $"{number:x16}";
}

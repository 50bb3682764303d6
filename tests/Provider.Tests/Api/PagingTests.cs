using System.Collections.Immutable;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api;

public sealed class PagingTests
{
    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(99)]
    public async Task List_ShortPage_EndsTheList(int count)
    {
        SetUpPages((_, size, offset) => Page(count, size, offset));

        Assert.Equal(count, (await ListAsync()).Length);
        Assert.Single(_api.Invocations);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(150)]
    [InlineData(399)]
    public async Task List_ManyPages_AreConcatenated(int count)
    {
        SetUpPages((_, size, offset) => Page(count, size, offset));

        Assert.Equal(Enumerable.Range(0, count).Select(Id), (await ListAsync()).Select(added => added.Catalogue.ConnectorId));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    public async Task List_SmallerPageLimitThanRequested_IsComplete(int limit)
    {
        SetUpPages((_, size, offset) => Page(123, Math.Min(size, limit), offset));

        Assert.Equal(123, (await ListAsync()).Length);
    }

    [Fact]
    public async Task List_OffsetIsIgnored_ThrowsInvalidResponse()
    {
        SetUpPages((_, size, _) => Page(150, size, 0));

        var failure = await Assert.ThrowsAsync<ApiException>(ListAsync);

        Assert.Equal(ApiFailure.InvalidResponse, failure.Failure);
        Assert.Contains("'listAdded'", failure.Text.Text(), StringComparison.Ordinal);
        Assert.InRange(_api.Invocations.Count, 2, 8);
    }

    [Fact]
    public async Task List_ItemRemovedBetweenPages_IsReadAgain()
    {
        SetUpPages((call, size, offset) => call == 0 ? Page(150, size, offset) : Page(149, size, offset, first: 1));

        var list = await ListAsync();

        Assert.Equal(Enumerable.Range(1, 149).Select(Id), list.Select(added => added.Catalogue.ConnectorId));
    }

    [Fact]
    public async Task List_ItemWithoutId_ThrowsInvalidResponse()
    {
        SetUpPages((_, _, _) => Envelope(new JArray(new JObject { ["name"] = "x" })));

        Assert.Equal(ApiFailure.InvalidResponse, (await Assert.ThrowsAsync<ApiException>(ListAsync)).Failure);
    }

    [Fact]
    public async Task List_FailureOnLaterPage_ThrowsThatFailure()
    {
        SetUpPages((call, size, offset) => call == 0 ? Page(150, size, offset) : throw new ApiException(ApiFailure.Unavailable, $"down"));

        Assert.Equal(ApiFailure.Unavailable, (await Assert.ThrowsAsync<ApiException>(ListAsync)).Failure);
    }

    private async Task<ImmutableArray<AddedConnector>> ListAsync() =>
        await new ConnectorsClient(_api.Object, new ServerClock(), new SecretRegistry()).ListAddedAsync("account", "word", Cancellation);

    private void SetUpPages(Func<int, int, int, JObject> page)
    {
        var calls = 0;
        _api.Setup(api => api.ListAddedConnectorsAsync("account", "word", It.IsAny<int>(), It.IsAny<int>(), Cancellation))
            .Returns((string _, string _, int size, int offset, CancellationToken _) => Task.FromResult<JObject?>(page(calls++, size, offset)));
    }

    private static JObject Page(int count, int size, int offset, int first = 0) =>
        Envelope(new JArray(Enumerable.Range(first, count).Skip(offset).Take(size).Select(number => new JObject { ["connectorId"] = Id(number) })));

    private static JObject Envelope(JToken response) => new() { ["statusCode"] = 200, ["statusMessage"] = "ok", ["response"] = response };

    private static string Id(int number) => $"{number:x16}";
}

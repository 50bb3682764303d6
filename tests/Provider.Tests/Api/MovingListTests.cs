using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>Lists that change while they are read, and the number of requests.</summary>
public sealed class MovingListTests
{
    private const string Account = "account";

    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);
    private readonly List<int> _offsets = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 100, 1)]
    [InlineData(99, 100, 1)]
    [InlineData(100, 100, 2)]
    [InlineData(101, 100, 2)]
    [InlineData(199, 100, 3)]
    [InlineData(250, 100, 3)]
    [InlineData(10, 10, 2)]
    [InlineData(37, 10, 5)]
    [InlineData(50, 50, 2)]
    [InlineData(120, 50, 3)]
    [InlineData(60, 20, 4)]
    [InlineData(60, 25, 3)]
    public async Task List_AnyLengthAndPageLimit_IsCompleteWithFewRequests(int length, int limit, int requests)
    {
        SetUpPages((_, size, offset) => Page(Enumerable.Range(0, length), Math.Min(size, limit), offset));

        Assert.Equal(Enumerable.Range(0, length).Select(Id), await ListAsync());
        Assert.Equal(requests, _offsets.Count);
        Assert.All(_offsets.Zip(_offsets.Skip(1)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public async Task List_ItemAddedInFrontWhileReading_IsReadAgain()
    {
        SetUpPages((request, size, offset) => Page(Enumerable.Range(request == 0 ? 1 : 0, request == 0 ? 160 : 161), size, offset));

        Assert.Equal(Enumerable.Range(0, 161).Select(Id), await ListAsync());
        Assert.Equal([0, 99, 0, 99], _offsets);
    }

    [Fact]
    public async Task List_ShrinksWhileReading_IsReadAgain()
    {
        SetUpPages((request, size, offset) => Page(Enumerable.Range(0, request == 0 ? 100 : 60), size, offset));

        Assert.Equal(60, (await ListAsync()).Count());
        Assert.Equal([0, 99, 0], _offsets);
    }

    [Fact]
    public async Task List_RepeatedItem_ThrowsAfterRetries()
    {
        SetUpPages((_, size, offset) => Page(Enumerable.Range(0, 160).Append(3), size, offset));

        var exception = await Assert.ThrowsAsync<ApiException>(ListAsync);

        Assert.Equal("Endpoint 'list' returned a list that changed or repeated itself between pages in 4 reads", exception.Text.Text());
        Assert.Equal(8, _offsets.Count);
    }

    [Fact]
    public async Task List_AnyEndpoint_SendsItsArguments()
    {
        _api.Setup(api => api.ListConnectorsAsync(Account, "word", ConnectorsClient.PageSize, 0, Cancellation)).ReturnsAsync(Page([], 1, 0));
        _api.Setup(api => api.ListAddedConnectorsAsync(Account, null, ConnectorsClient.PageSize, 0, Cancellation)).ReturnsAsync(Page([1], 1, 0));
        _api.Setup(api => api.ListSupportedConnectorsAsync("c", Account, "word", ConnectorsClient.PageSize, 0, Cancellation)).ReturnsAsync(Page([2], 1, 0));
        var client = new ConnectorsClient(_api.Object, new ServerClock(), new SecretRegistry());

        Assert.Empty(await client.ListAsync(Account, "word", Cancellation));
        Assert.Equal(Id(1), Assert.Single(await client.ListAddedAsync(Account, null, Cancellation)).Catalogue.ConnectorId);
        Assert.Equal(Id(2), Assert.Single(await client.ListSupportedAsync("c", Account, "word", Cancellation)).Catalogue.ConnectorId);
    }

    private void SetUpPages(Func<int, int, int, JObject> page) =>
        _api.Setup(api => api.ListConnectorsAsync(Account, null, It.IsAny<int>(), It.IsAny<int>(), Cancellation))
            .ReturnsAsync((string? _, string? _, int size, int offset, CancellationToken _) =>
            {
                _offsets.Add(offset);
                return page(_offsets.Count - 1, size, offset);
            });

    private async Task<IEnumerable<string>> ListAsync() =>
        (await new ConnectorsClient(_api.Object, new ServerClock(), new SecretRegistry()).ListAsync(Account, query: null, Cancellation)).Select(connector => connector.ConnectorId);

    private static JObject Page(IEnumerable<int> items, int size, int offset) =>
        new()
        {
            ["statusCode"] = 200,
            ["response"] = new JArray(items.Skip(offset).Take(size).Select(item => new JObject { ["connectorId"] = Id(item) })),
        };

    private static string Id(int number) => $"{number:x16}";
}

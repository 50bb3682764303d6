using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api;

public sealed class BatchingConnectorsClientTests
{
    private const string Account = "account";

    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);
    private readonly FakeTimeProvider _time = new();
    private readonly BatchingConnectorsClient _client;

    /// <summary>Endpoints in the order of the requests.</summary>
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentDictionary<string, bool> _added = new(StringComparer.Ordinal);
    private Exception? _listFailure;

    public BatchingConnectorsClientTests()
    {
        _api.Setup(api => api.AddConnectorsAsync(Account, It.IsAny<JObject>(), It.IsAny<WriteCancellation>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((string _, JObject body, WriteCancellation _, CancellationToken _) => Add(body));
        _api.Setup(api => api.ListAddedConnectorsAsync(Account, null, It.IsAny<int>(), 0, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => List());
        var client = new ConnectorsClient(_api.Object, new ServerClock(), new SecretRegistry());
        _client = new BatchingConnectorsClient(client, batching: true, _time, CancellationToken.None);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_ConcurrentCallers_ShareTheListThatFollowsTheirAdd()
    {
        await AddAsync("first");
        string[] ids = [.. Enumerable.Range(0, 20).Select(number => $"c{number}")];

        var adds = Task.WhenAll(ids.Select(AddAsync));
        await Wait.UntilAsync(() => adds.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(50)));
        await adds;

        Assert.Equal(["add", "listAdded", "add", "listAdded"], _requests);
        foreach (var id in ids)
            Assert.NotNull((await _client.ListAsync(Account, otherThan: null, Cancellation)).Find(id));
        Assert.Equal(4, _requests.Count);
    }

    [Fact]
    public async Task Add_ListFails_SucceedsAndTheNextListIsRead()
    {
        _listFailure = new ApiException(ApiFailure.Unavailable, $"GET /added returned 503");
        await AddAsync("c");
        _listFailure = null;

        Assert.NotNull((await _client.ListAsync(Account, otherThan: null, Cancellation)).Find("c"));
        Assert.Equal(["add", "listAdded", "listAdded"], _requests);
    }

    [Fact]
    public async Task Add_ListThrowsAnotherException_Succeeds()
    {
        _listFailure = new InvalidOperationException("unexpected");
        await AddAsync("c");

        Assert.Equal(["add", "listAdded"], _requests);
    }

    private async Task AddAsync(string connectorId) => Assert.Null((await AddOneAsync(connectorId)).Failure);

    private Task<WriteOutcome> AddOneAsync(string connectorId) => _client.AddAsync(Account, connectorId, Cancellation);

    private JObject Add(JObject body)
    {
        _requests.Enqueue("add");
        foreach (var id in body["connectorIds"]!.Values<string>())
            _added[id!] = true;
        return new JObject { ["response"] = new JObject() };
    }

    private JObject List()
    {
        _requests.Enqueue("listAdded");
        return _listFailure is null
            ? new JObject { ["response"] = new JArray(_added.Keys.Select(id => new JObject { ["connectorId"] = id })) }
            : throw _listFailure;
    }
}

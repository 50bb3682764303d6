using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Api.Batching;

public sealed class AddedConnectorsCacheTests
{
    private const string Account = "account";

    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);
    private readonly AdjustableClock _time = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly AddedConnectorsCache _cache;
    private Func<int, Task<JObject>> _respond = number => Task.FromResult(List($"c{number}"));
    private ApiException? _proofFailure;
    private int _requests;
    private int _proofs;

    public AddedConnectorsCacheTests()
    {
        _api.Setup(api => api.ListAddedConnectorsAsync(It.IsAny<string>(), null, It.IsAny<int>(), 0, CancellationToken.None))
            .Returns(async () => await _respond(Interlocked.Increment(ref _requests)));
        _api.Setup(api => api.ListAddedConnectorsAsync(It.IsAny<string>(), null, It.IsAny<int>(), 1, CancellationToken.None))
            .ReturnsAsync(() => Prove());
        var client = new ConnectorsClient(_api.Object, new ServerClock(), new SecretRegistry());
        _cache = new AddedConnectorsCache(
            account => client.ReadAddedAsync(account, CancellationToken.None), (account, list) => client.CompleteAddedAsync(account, list, CancellationToken.None), _time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ConcurrentCallers_ShareOneRequest()
    {
        var response = new TaskCompletionSource<JObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _respond = _ => response.Task;

        var callers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => GetAsync(), Cancellation)).ToList();
        await Wait.UntilAsync(() => _requests > 0);
        response.SetResult(List("c1"));
        var lists = await Task.WhenAll(callers);

        Assert.All(lists, list => Assert.Same(lists[0], list));
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task Get_WithinAMinute_ReturnsTheSameList()
    {
        var list = await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Same(list, await GetAsync());

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull((await GetAsync()).Find("c2"));
    }

    [Fact]
    public async Task Get_ClockIsSet_KeepsTheDuration()
    {
        var list = await GetAsync();

        _time.Set(TimeSpan.FromHours(1));
        Assert.Same(list, await GetAsync());
        _time.Set(TimeSpan.FromHours(-2));
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotSame(list, await GetAsync());
    }

    [Fact]
    public async Task GetComplete_ManyCallers_ShareTheListAndItsProof()
    {
        await GetAsync();

        var lists = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => GetCompleteAsync(after: 0)));

        Assert.All(lists, list => Assert.Same(lists[0], list));
        Assert.True(lists[0].IsComplete);
        Assert.Equal((1, 1), (_requests, _proofs));
        Assert.Same(lists[0], await GetCompleteAsync(after: 0));
    }

    [Fact]
    public async Task GetComplete_AfterAPosition_RequestsALaterList()
    {
        var earlier = await GetCompleteAsync(after: 0);
        var position = _cache.Position;

        var later = await GetCompleteAsync(position);

        Assert.True(later.Position > position && earlier.Position <= position);
        Assert.Equal((2, 2), (_requests, _proofs));
        Assert.Same(later, await GetCompleteAsync(position));
    }

    [Fact]
    public async Task GetComplete_ReadHasBegunBefore_RequestsALaterList()
    {
        var response = new TaskCompletionSource<JObject>();
        _respond = number => number == 1 ? response.Task : Task.FromResult(List("after"));
        var earlier = GetAsync();

        var later = GetCompleteAsync(_cache.Position);
        response.SetResult(List("before"));

        Assert.NotNull((await later).Find("after"));
        Assert.NotNull((await earlier).Find("before"));
    }

    [Fact]
    public async Task GetComplete_ListContainsTheConnector_NeedsNoProof()
    {
        Assert.True((await GetCompleteAsync(after: 0, unlessContains: "c1")).Contains("c1"));
        Assert.Equal((1, 0), (_requests, _proofs));

        Assert.NotNull((await GetCompleteAsync(after: 0, unlessContains: "C1")).Find("C1"));
        Assert.Equal((1, 1), (_requests, _proofs));
        Assert.Null((await GetCompleteAsync(after: 0, unlessContains: "other")).Find("other"));
        Assert.Equal((1, 1), (_requests, _proofs));
    }

    [Fact]
    public async Task GetComplete_ProofFails_IsNotCached()
    {
        _proofFailure = new ApiException(ApiFailure.Unavailable, $"away");
        await Assert.ThrowsAsync<ApiException>(() => GetCompleteAsync(after: 0));
        _proofFailure = null;

        Assert.True((await GetCompleteAsync(after: 0)).IsComplete);
        Assert.Equal(1, _requests);
    }

    [Fact]
    public async Task GetComplete_ReadLastsLongerThanTheLifetime_Ends()
    {
        _respond = number =>
        {
            _time.Advance(TimeSpan.FromMinutes(2));
            return Task.FromResult(List($"c{number}"));
        };

        Assert.True((await GetCompleteAsync(after: 0)).IsComplete);
    }

    [Theory]
    [InlineData("abc", "abc", "abc")]
    [InlineData("ABC", "abc", "abc")]
    [InlineData("abc", "ABC", "ABC")]
    [InlineData("ABC", "abc aBc", null)]
    [InlineData("aBc", "abc aBc", "aBc")]
    [InlineData("abd", "abc", null)]
    public async Task Find_OtherCase_FindsTheOnlyOne(string connectorId, string listed, string? found)
    {
        _respond = _ => Task.FromResult(new JObject { ["response"] = new JArray(listed.Split(' ')) });

        Assert.Equal(found, (await GetAsync()).Find(connectorId)?.Catalogue.ConnectorId);
    }

    [Fact]
    public async Task Get_AfterOwnWrite_RequestsAgain()
    {
        await GetAsync();
        await GetAsync("other");
        _cache.Invalidate(Account);

        Assert.NotNull((await GetAsync()).Find("c3"));
        Assert.NotNull((await GetAsync("other")).Find("c2"));
    }

    [Fact]
    public async Task Get_WriteDuringRequest_DiscardsThatResponse()
    {
        var response = new TaskCompletionSource<JObject>();
        _respond = number => number == 1 ? response.Task : Task.FromResult(List("after"));
        var before = GetAsync();

        _cache.Invalidate(Account);
        var after = await GetAsync();
        response.SetResult(List("before"));

        Assert.NotNull(after.Find("after"));
        Assert.NotNull((await before).Find("before"));
        Assert.Same(after, await GetAsync());
    }

    [Fact]
    public async Task Get_OtherThanGivenSnapshot_RequestsOnceForAllCallers()
    {
        var list = await GetAsync();

        var others = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => GetAsync(otherThan: list)));

        Assert.All(others, other => Assert.Same(others[0], other));
        Assert.NotSame(list, others[0]);
        Assert.Equal(2, _requests);
    }

    [Fact]
    public async Task Get_FailedRequest_IsNotCached()
    {
        _respond = number => number == 1 ? Task.FromException<JObject>(new ApiException(ApiFailure.Unavailable, $"away")) : Task.FromResult(List("c"));

        await Assert.ThrowsAsync<ApiException>(() => GetAsync());

        Assert.NotNull((await GetAsync()).Find("c"));
    }

    [Fact]
    public async Task Get_OneCallerCancels_OthersGetTheResponse()
    {
        var response = new TaskCompletionSource<JObject>();
        _respond = _ => response.Task;
        using var cancellation = new CancellationTokenSource();
        var canceled = _cache.GetAsync(Account, null, cancellation.Token);
        var other = GetAsync();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        response.SetResult(List("c"));

        Assert.NotNull((await other).Find("c"));
        Assert.Equal(1, _requests);
    }

    private Task<AddedConnectorsSnapshot> GetAsync(string account = Account, AddedConnectorsSnapshot? otherThan = null) =>
        _cache.GetAsync(account, otherThan, Cancellation);

    private Task<AddedConnectorsSnapshot> GetCompleteAsync(long after, string? unlessContains = null) =>
        _cache.GetCompleteAsync(Account, unlessContains, after, Cancellation);

    private JObject Prove()
    {
        Interlocked.Increment(ref _proofs);
        return _proofFailure is null ? new JObject { ["response"] = new JArray() } : throw _proofFailure;
    }

    private static JObject List(string id) => new() { ["response"] = new JArray(new JObject { ["connectorId"] = id }) };
}

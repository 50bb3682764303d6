using Microsoft.Extensions.Time.Testing;
using Moq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class AddedConnectorListsTests
{
    private const string Account = "account";

    private readonly Mock<IConnectorsApi> _api = new(MockBehavior.Strict);
    private readonly FakeTimeProvider _time = new();
    private readonly AddedConnectorLists _lists;
    private Func<int, Task<JObject>> _answer = number => Task.FromResult(List($"c{number}"));
    private int _asked;

    public AddedConnectorListsTests()
    {
        _api.Setup(api => api.ListAddedConnectorsAsync(It.IsAny<string>(), null, It.IsAny<int>(), 0, CancellationToken.None))
            .Returns(async () => await _answer(Interlocked.Increment(ref _asked)));
        _lists = new AddedConnectorLists(new ConnectorsClient(_api.Object, new PlatformClock()), _time, CancellationToken.None);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_ManyCallersAtOnce_ShareOneReading()
    {
        var answer = new TaskCompletionSource<JObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answer = _ => answer.Task;

        var callers = Enumerable.Range(0, 100).Select(_ => Task.Run(() => GetAsync(), Cancellation)).ToList();
        await Waiting.UntilAsync(() => _asked > 0);
        answer.SetResult(List("c1"));
        var lists = await Task.WhenAll(callers);

        Assert.All(lists, list => Assert.Same(lists[0], list));
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task Get_WithinAMinute_GivesTheSameList()
    {
        var list = await GetAsync();
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Same(list, await GetAsync());

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull((await GetAsync()).Find("c2"));
    }

    [Fact]
    public async Task Get_AfterAnOwnWrite_AsksAgain()
    {
        await GetAsync();
        await GetAsync("other");
        _lists.Forget(Account);

        Assert.NotNull((await GetAsync()).Find("c3"));
        Assert.NotNull((await GetAsync("other")).Find("c2"));
    }

    [Fact]
    public async Task Get_WriteWhileReading_DoesNotUseThatReading()
    {
        var answer = new TaskCompletionSource<JObject>();
        _answer = number => number == 1 ? answer.Task : Task.FromResult(List("after"));
        var before = GetAsync();

        _lists.Forget(Account);
        var after = await GetAsync();
        answer.SetResult(List("before"));

        Assert.NotNull(after.Find("after"));
        Assert.NotNull((await before).Find("before"));
        Assert.Same(after, await GetAsync());
    }

    [Fact]
    public async Task Get_OtherThanTheOneThatDidNotSayEnough_AsksOnceForAll()
    {
        var list = await GetAsync();

        var others = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => GetAsync(otherThan: list)));

        Assert.All(others, other => Assert.Same(others[0], other));
        Assert.NotSame(list, others[0]);
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task Get_FailedReading_IsNotKept()
    {
        _answer = number => number == 1 ? Task.FromException<JObject>(new ApiException(ApiFailure.Unavailable, "away")) : Task.FromResult(List("c"));

        await Assert.ThrowsAsync<ApiException>(() => GetAsync());

        Assert.NotNull((await GetAsync()).Find("c"));
    }

    [Fact]
    public async Task Get_CallerThatGivesUp_LeavesTheOthersTheirAnswer()
    {
        var answer = new TaskCompletionSource<JObject>();
        _answer = _ => answer.Task;
        using var impatience = new CancellationTokenSource();
        var impatient = _lists.GetAsync(Account, null, impatience.Token);
        var patient = GetAsync();

        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        answer.SetResult(List("c"));

        Assert.NotNull((await patient).Find("c"));
        Assert.Equal(1, _asked);
    }

    private Task<AddedConnectorList> GetAsync(string account = Account, AddedConnectorList? otherThan = null) =>
        _lists.GetAsync(account, otherThan, Cancellation);

    private static JObject List(string id) => new() { ["response"] = new JArray(new JObject { ["connectorId"] = id }) };
}

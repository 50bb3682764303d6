using Microsoft.AspNetCore.Http;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Tests the detection of violations by clients.</summary>
public sealed class ViolationTests
{
    private const string List = "/es/v2/connectors";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Violations_WellBehavedClient_AreEmpty()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.AddAsync(Samples.Bare);
        await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore);
        await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore);
        await emulator.RemoveAsync(Samples.Store);
        await emulator.GetAsync($"{List}/{Samples.Store}/config?accountId={TestEmulator.Account}");

        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Add_AlreadyAdded_IsAViolation()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        await emulator.AddAsync(Samples.Bare, Samples.Store);
        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.Admin.AddAsync(TestEmulator.Account, Samples.Store, Cancellation));

        Assert.Equal(
            [$"Request 2 (add) was rejected. Already added to the account {TestEmulator.Account}: {Samples.Store}. Nothing was added."],
            await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Add_RepeatedAfterALostResponse_IsAViolation()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });
        await emulator.Admin.AddFaultAsync(new FaultRule(FaultKind.CutAfter) { Endpoint = "add", Times = 1 }, Cancellation);

        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.AddAsync(Samples.Store));
        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
        (await emulator.AddAsync(Samples.Store)).ShouldFail(409);

        Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Add_TwiceInOneBody_IsAViolation()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        await emulator.AddAsync(Samples.Bare, Samples.Bare);

        Assert.Contains("twice", Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_NotAdded_IsAViolation()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        await emulator.RemoveAsync(Samples.Store, Samples.Bare);

        Assert.Contains($"(remove) was rejected. Not added to the account {TestEmulator.Account}: {Samples.Bare}.",
            Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_BeforeTheEndOfRetryAfter_IsAViolation(bool asDate)
    {
        await using var emulator = await StartPausedAsync(new FaultRule(FaultKind.Status) { RetryAfterSeconds = 5, RetryAfterAsDate = asDate });

        (await emulator.GetAsync(List)).ShouldFail(503);
        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(4), Cancellation);
        (await emulator.GetAsync($"{List}/{Samples.Store}")).ShouldSucceed();
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), Cancellation);
        (await emulator.GetAsync(List)).ShouldSucceed();

        Assert.Equal(
            ["Request 4 (get) arrived 1 s before the end of the Retry-After in the response to request 3."],
            await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Request_WithinTheGraceOfRetryAfter_IsNoViolation()
    {
        await using var emulator = await StartPausedAsync(
            new FaultRule(FaultKind.Status) { RetryAfterSeconds = 5, RetryAfterGrace = TimeSpan.FromSeconds(2) });

        (await emulator.GetAsync(List)).ShouldFail(503);
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), Cancellation);
        (await emulator.GetAsync(List)).ShouldSucceed();
        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));

        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), Cancellation);
        (await emulator.GetAsync(List)).ShouldSucceed();
        Assert.Contains("arrived 3 s before", Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_ConcurrentOnOneConnector_IsAViolation()
    {
        var time = new ObservableTimeProvider();
        await using var emulator = await StartSlowAsync(time);

        var first = emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore);
        await time.WaitForTimerAsync();
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();
        (await emulator.ConfigureAsync(Samples.Manual, [])).ShouldSucceed();
        time.Advance(TimeSpan.FromSeconds(1));
        (await first).ShouldSucceed();

        Assert.Equal(
            [$"Request 2 (configure) and 3 configured connector {Samples.Store} of account {TestEmulator.Account} concurrently."],
            await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Configure_AfterTheFirstWasAbandoned_IsNoViolation()
    {
        var time = new ObservableTimeProvider();
        await using var emulator = await StartSlowAsync(time);
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var path = $"{List}/{Samples.Store}/config?accountId={TestEmulator.Account}";

        var first = emulator.SendRawAsync(HttpMethod.Post, path, "{}", client.Token);
        await time.WaitForTimerAsync();
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();
        await emulator.WaitUntilIdleAsync();

        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
    }

    /// <summary>Over HTTP the emulator mostly detects in time that a client has disconnected; here it never does.</summary>
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Configure_FirstStillInProgress_DependsOnItsClient(bool clientDisconnected, int expected)
    {
        var violations = new ViolationLog();
        var (first, second) = (Configure(1), Configure(2));

        violations.BeginRequest(first, DateTimeOffset.UnixEpoch);
        violations.BeginRequest(second, DateTimeOffset.UnixEpoch);
        violations.EndRequest(first, clientDisconnected);
        violations.EndRequest(second, clientDisconnected: false);

        Assert.Equal(expected, violations.Violations.Count);
    }

    private static ApiCall Configure(long number)
    {
        var context = new DefaultHttpContext { Request = { QueryString = new QueryString($"?accountId={TestEmulator.Account}") } };
        var route = new RouteMatch("configure", new Dictionary<string, string> { ["connectorId"] = Samples.Store });
        return new ApiCall(context.Request, route) { Number = number };
    }

    private static Task<TestEmulator> StartSlowAsync(TimeProvider time) => TestEmulator.StartWithSamplesAsync(
        new EmulatorOptions { TimeProvider = time, Faults = [new FaultRule(FaultKind.Slow) { Endpoint = "configure", Times = 1 }] });

    private static async Task<TestEmulator> StartPausedAsync(FaultRule fault)
    {
        var emulator = await TestEmulator.StartWithSamplesAsync();
        await emulator.Admin.SetClockAsync(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), frozen: true, Cancellation);
        emulator.Token = await emulator.NewTokenAsync(new EmulatorOptions());
        await emulator.Admin.AddFaultAsync(fault with { Endpoint = "list", Times = 1 }, Cancellation);
        return emulator;
    }
}

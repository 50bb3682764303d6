using Microsoft.AspNetCore.Http;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>What the emulator holds against a client.</summary>
public sealed class ViolationTests
{
    private const string List = "/es/v2/connectors";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GoodClient_HasNone()
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
    public async Task Add_OfWhatIsAdded_IsOne()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        await emulator.AddAsync(Samples.Bare, Samples.Store);
        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.Admin.AddAsync(TestEmulator.Account, Samples.Store, Cancellation));

        Assert.Equal(
            [$"Request 2 (add) was refused. Already added to the account {TestEmulator.Account}: {Samples.Store}. Nothing was added."],
            await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Add_AgainAfterACutAnswer_IsOne()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });
        await emulator.Admin.AddFaultAsync(new FaultRule(FaultKind.CutAfter) { Endpoint = "add", Times = 1 }, Cancellation);

        await Assert.ThrowsAsync<HttpRequestException>(() => emulator.AddAsync(Samples.Store));
        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
        (await emulator.AddAsync(Samples.Store)).ShouldRefuse(409);

        Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Add_TwiceInOneBody_IsOne()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        await emulator.AddAsync(Samples.Bare, Samples.Bare);

        Assert.Contains("twice", Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_OfWhatIsNotThere_IsOne()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        await emulator.RemoveAsync(Samples.Store, Samples.Bare);

        Assert.Contains($"(remove) was refused. Not added to the account {TestEmulator.Account}: {Samples.Bare}.",
            Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_BeforeTheEndOfRetryAfter_IsOne(bool asDate)
    {
        await using var emulator = await StartPausedAsync(new FaultRule(FaultKind.Status) { RetryAfterSeconds = 5, RetryAfterAsDate = asDate });

        (await emulator.GetAsync(List)).ShouldRefuse(503);
        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(4), Cancellation);
        (await emulator.GetAsync($"{List}/{Samples.Store}")).ShouldSucceed();
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), Cancellation);
        (await emulator.GetAsync(List)).ShouldSucceed();

        Assert.Equal(
            ["Request 4 (get) came 1 s before the end of the Retry-After that request 3 was answered with."],
            await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Request_WithinTheGraceOfRetryAfter_IsNone()
    {
        await using var emulator = await StartPausedAsync(
            new FaultRule(FaultKind.Status) { RetryAfterSeconds = 5, RetryAfterGrace = TimeSpan.FromSeconds(2) });

        (await emulator.GetAsync(List)).ShouldRefuse(503);
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), Cancellation);
        (await emulator.GetAsync(List)).ShouldSucceed();
        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));

        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromSeconds(1), Cancellation);
        (await emulator.GetAsync(List)).ShouldSucceed();
        Assert.Contains("came 3 s before", Assert.Single(await emulator.Admin.ViolationsAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_TwoOfOneConnectorAtOnce_IsOne()
    {
        var time = new AwaitedTime();
        await using var emulator = await StartSlowAsync(time);

        var first = emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore);
        await time.WaitBegunAsync();
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();
        (await emulator.ConfigureAsync(Samples.Manual, [])).ShouldSucceed();
        time.Advance(TimeSpan.FromSeconds(1));
        (await first).ShouldSucceed();

        Assert.Equal(
            [$"Request 2 (configure) and 3 configured connector {Samples.Store} of account {TestEmulator.Account} at once."],
            await emulator.Admin.ViolationsAsync(Cancellation));
    }

    [Fact]
    public async Task Configure_AfterTheFirstWasGivenUp_IsNone()
    {
        var time = new AwaitedTime();
        await using var emulator = await StartSlowAsync(time);
        using var client = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var path = $"{List}/{Samples.Store}/config?accountId={TestEmulator.Account}";

        var first = emulator.SendRawAsync(HttpMethod.Post, path, "{}", client.Token);
        await time.WaitBegunAsync();
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();
        await emulator.BeQuietAsync();

        Assert.Empty(await emulator.Admin.ViolationsAsync(Cancellation));
    }

    /// <summary>Over HTTP the emulator mostly notices in time that a client has gone; here it never does.</summary>
    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Configure_WhileTheFirstStillSeemsUnderWay_DependsOnItsClient(bool clientHasGone, int violations)
    {
        var watch = new ClientWatch();
        var (first, second) = (Configure(1), Configure(2));

        watch.Arrive(first, DateTimeOffset.UnixEpoch);
        watch.Arrive(second, DateTimeOffset.UnixEpoch);
        watch.Leave(first, clientHasGone);
        watch.Leave(second, clientHasGone: false);

        Assert.Equal(violations, watch.Violations.Count);
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

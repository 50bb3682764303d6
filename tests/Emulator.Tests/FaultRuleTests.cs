using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Emulator.Tests;

/// <summary>Tests which requests a rule applies to.</summary>
public sealed class FaultRuleTests
{
    private const string List = "/es/v2/connectors";

    private static readonly FaultRule Unavailable = new(FaultKind.Status) { Endpoint = "list" };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rule_SkipAndTimes_AppliesToThoseBetween()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(Unavailable with { Skip = 1, Times = 2 });

        Assert.Equal([200, 503, 503, 200], await StatusesAsync(emulator, 4));
        Assert.Equal(2, (await emulator.Admin.FaultsAsync(Cancellation)).Single().Hits);
    }

    [Fact]
    public async Task Rule_EndpointAndAccount_AppliesToThoseOnly()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(Unavailable with { AccountId = "a1" });

        (await emulator.GetAsync($"{List}?accountId=a2")).ShouldSucceed();
        (await emulator.GetAsync(List)).ShouldSucceed();
        (await emulator.GetAsync($"{List}/added?accountId=a1")).ShouldSucceed();
        (await emulator.GetAsync($"{List}?account_id=a1")).ShouldFail(503);
    }

    [Fact]
    public async Task Rule_AnyEndpoint_AppliesToTheTokenEndpointToo()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(new FaultRule(FaultKind.Status));

        (await emulator.PostAsync("/es/v2/oauth/client-token", [])).ShouldFail(503);
        (await emulator.GetAsync("/es/v2/elsewhere")).ShouldFail(503);
        Assert.Empty(await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation));
    }

    [Fact]
    public async Task Rules_Several_FirstMatchApplies()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(
            Unavailable with { Status = 500, Skip = 1, Times = 1 }, Unavailable with { Status = 502, Times = 2 }, Unavailable with { Status = 504 });

        Assert.Equal([502, 500, 502, 504, 504], await StatusesAsync(emulator, 5));
        Assert.Equal([1, 2, 2], (await emulator.Admin.FaultsAsync(Cancellation)).Select(fault => fault.Hits));
    }

    [Fact]
    public async Task Rule_SameSeed_AppliesToTheSameRequests()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(Unavailable with { Probability = 0.5, Seed = 7 });
        var first = await StatusesAsync(emulator, 60);

        await emulator.Admin.ClearFaultsAsync(Cancellation);
        await emulator.Admin.AddFaultAsync(Unavailable with { Probability = 0.5, Seed = 7 }, Cancellation);
        Assert.Equal(first, await StatusesAsync(emulator, 60));

        await emulator.Admin.ClearFaultsAsync(Cancellation);
        await emulator.Admin.AddFaultAsync(Unavailable with { Probability = 0.5, Seed = 8 }, Cancellation);
        Assert.NotEqual(first, await StatusesAsync(emulator, 60));
        Assert.InRange(first.Count(status => status == 503), 15, 45);
    }

    [Fact]
    public async Task ClearFaults_ActiveRules_RemovesThem()
    {
        await using var emulator = await TestEmulator.StartWithFaultsAsync(Unavailable);

        await emulator.Admin.ClearFaultsAsync(Cancellation);

        (await emulator.GetAsync(List)).ShouldSucceed();
        Assert.Empty(await emulator.Admin.FaultsAsync(Cancellation));
    }

    [Fact]
    public async Task Start_FaultsInTheOptions_AreActive()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Faults = [Unavailable] });

        (await emulator.GetAsync(List)).ShouldFail(503);
    }

    [Fact]
    public async Task AddFault_EveryAttribute_IsReturned()
    {
        var rule = new FaultRule(FaultKind.HangAfter)
        {
            Endpoint = "configure",
            AccountId = "a1",
            Times = 3,
            Skip = 2,
            Probability = 0.25,
            Seed = 9,
            Status = 429,
            Html = true,
            RetryAfterSeconds = 4,
            RetryAfterAsDate = true,
            RetryAfterGrace = TimeSpan.FromSeconds(0.5),
            Delay = TimeSpan.FromSeconds(2.5),
            CarriedOut = true,
            Bytes = 10,
            PageSize = 5,
            Shifts = 6,
            Adding = true,
            Reads = 7,
        };
        await using var emulator = await TestEmulator.StartWithFaultsAsync(rule);

        Assert.Equal([new FaultHits(rule, 0)], await emulator.Admin.FaultsAsync(Cancellation));
    }

    [Theory]
    [InlineData("{}", "kind")]
    [InlineData("""{"kind":"earthquake"}""", "CutAfter")]
    [InlineData("""{"kind":"status","often":1}""", "often")]
    [InlineData("""{"kind":"status","endpoint":"lists"}""", "listAdded")]
    [InlineData("""{"kind":"status","status":200}""", "status")]
    [InlineData("""{"kind":"status","probability":1.5}""", "probability")]
    [InlineData("""{"kind":"slow","delaySeconds":-1}""", "delaySeconds")]
    [InlineData("""{"kind":"slow","delaySeconds":"1"}""", "delaySeconds")]
    [InlineData("""{"kind":"shortPage","pageSize":0}""", "pageSize")]
    [InlineData("""{"kind":"staleRead","reads":-1}""", "negative")]
    public async Task AddFault_InvalidRule_IsRejectedWithTheReason(string json, string expected)
    {
        await using var emulator = await TestEmulator.StartAsync();

        Assert.Contains(expected, (await emulator.SendAsync(HttpMethod.Post, "/emulator/faults", json)).ShouldFail(400).Message, StringComparison.Ordinal);
        var exception = Assert.Throws<FormatException>(() => EmulatorArguments.Parse(["--fault", json]));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public async Task Start_InvalidRule_Throws() =>
        await Assert.ThrowsAsync<FormatException>(() => EmulatorApp.StartAsync(new EmulatorOptions { Faults = [Unavailable with { Endpoint = "nowhere" }] }, Cancellation));

    [Fact]
    public void Parse_Faults_AddsThem()
    {
        var json = new JObject { ["kind"] = "cutAfter", ["endpoint"] = "add", ["times"] = 1 }.ToString(Formatting.None);

        var (options, _) = EmulatorArguments.Parse(["--fault", json, "--fault", """{"kind":"slow","delaySeconds":0.5}"""]);

        Assert.Equal(
            [new FaultRule(FaultKind.CutAfter) { Endpoint = "add", Times = 1 }, new FaultRule(FaultKind.Slow) { Delay = TimeSpan.FromSeconds(0.5) }],
            options.Faults);
        Assert.Throws<FormatException>(() => EmulatorArguments.Parse(["--fault", "{"]));
    }

    private static async Task<IReadOnlyList<int>> StatusesAsync(TestEmulator emulator, int count)
    {
        var statuses = new List<int>();
        for (var index = 0; index < count; index++)
            statuses.Add((await emulator.GetAsync(List)).Status);
        return statuses;
    }
}

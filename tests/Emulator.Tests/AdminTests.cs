using System.Net;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class AdminTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AddAndRemove_ThroughTheAdminApi_AreVisibleInTheApi()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });

        await emulator.Admin.AddAsync(TestEmulator.Account, Samples.Store, Cancellation);
        Assert.Equal([Samples.Store], await emulator.Admin.AddedAsync(TestEmulator.Account, Cancellation));
        Assert.Single(await emulator.AddedAsync());
        await emulator.Admin.RemoveAsync(TestEmulator.Account, Samples.Store, Cancellation);
        Assert.Empty(await emulator.AddedAsync());
    }

    [Fact]
    public async Task Configuration_Saved_IsReturnedInPlainText()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        (await emulator.ConfigureAsync(Samples.Store, Samples.CompleteStore)).ShouldSucceed();

        var stored = await emulator.Admin.ConfigurationAsync(TestEmulator.Account, Samples.Store, Cancellation);

        Assert.Equal("key-1", stored.SelectToken("fields.apiKey"));
        Assert.Equal((true, "configuration1", false), (stored.Value<bool>("configured"), stored.Value<string>("name"), stored.Value<bool>("consentPending")));
    }

    [Fact]
    public async Task Configuration_NotAdded_Returns404()
    {
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { Catalogue = Samples.Catalogue });

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => emulator.Admin.ConfigurationAsync(TestEmulator.Account, Samples.Store, Cancellation));

        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
    }

    [Fact]
    public async Task SetClock_RunningOrFrozen_RunsOnOrStandsStill()
    {
        var noon = new DateTimeOffset(2030, 6, 1, 12, 0, 0, TimeSpan.Zero);
        var real = new ManualTimeProvider();
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { TimeProvider = real });

        await emulator.Admin.SetClockAsync(noon, frozen: false, Cancellation);
        real.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(noon.AddSeconds(5), await emulator.Admin.ClockAsync(Cancellation));

        await emulator.Admin.SetClockAsync(noon, frozen: true, Cancellation);
        real.Advance(TimeSpan.FromSeconds(5));
        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromHours(-1), Cancellation);
        Assert.Equal(noon.AddHours(-1), await emulator.Admin.ClockAsync(Cancellation));
    }

    [Fact]
    public async Task About_EveryEndpoint_IsDocumentedOrInferred()
    {
        await using var emulator = await TestEmulator.StartAsync();
        emulator.Token = null;

        var about = (await emulator.GetAsync("/emulator/about")).Body;

        Assert.Equal(
            ["token", "get", "list", "add", "listAdded", "listSupported", "getConfiguration", "configure", "remove"],
            about["endpoints"]!.Select(endpoint => endpoint.Value<string>("name")));
        Assert.Equal(["token", "get"], about["endpoints"]!.Where(endpoint => endpoint.Value<string>("basis") == "documented").Select(endpoint => endpoint.Value<string>("name")));
        Assert.All(about["endpoints"]!.Concat(about["parts"]!), item => Assert.Matches("^(documented|inferred)$", item.Value<string>("basis")));
    }

    [Theory]
    [InlineData("PUT", "/emulator/clock", """{"now":"yesterday"}""", 400)]
    [InlineData("POST", "/emulator/clock/advance", """{"seconds":1e300}""", 400)]
    [InlineData("PUT", "/emulator/accounts/a3ba4fbd9d51df11/connectors/0000000000000001/connections", """{"source":-1}""", 400)]
    [InlineData("GET", "/emulator/nothing", null, 501)]
    [InlineData("GET", "/emulator/consent/ffffffffffffffff", null, 404)]
    public async Task Admin_InvalidRequest_ReturnsTheStatus(string method, string path, string? body, int status)
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        (await emulator.SendAsync(HttpMethod.Parse(method), path, body)).ShouldFail(status);
    }

    [Fact]
    public async Task Handle_UnexpectedException_Returns500WithoutItsMessage()
    {
        var real = new ManualTimeProvider();
        await using var emulator = await TestEmulator.StartAsync(new EmulatorOptions { TimeProvider = real });
        real.IsBroken = true;

        var reply = (await emulator.GetAsync("/emulator/clock")).ShouldFail(500);

        Assert.Contains("emulator bug", reply.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", reply.Text, StringComparison.Ordinal);
        (await emulator.GetAsync("/es/v2/connectors")).ShouldFail(500);
    }

    private sealed class ManualTimeProvider : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("CANARY") : _now;

        public void Advance(TimeSpan by) => _now += by;
    }
}

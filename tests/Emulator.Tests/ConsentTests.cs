using System.Net;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class ConsentTests
{
    [Fact]
    public async Task Configure_OAuthWithoutValues_IsPendingUntilThePageIsOpened()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var saved = (await emulator.ConfigureAsync(Samples.OAuth, [])).ShouldSucceed().Response!;

        var page = new Uri(saved.Value<string>("authUrl")!);
        Assert.False(saved.Value<bool>("configured"));
        Assert.Equal(emulator.Address.Authority, page.Authority);
        Assert.Matches("^/emulator/consent/[0-9a-f]{16}$", page.AbsolutePath);
        Assert.Equal(page.AbsoluteUri, (await emulator.ConfigurationAsync(Samples.OAuth)).Value<string>("authUrl"));

        Assert.Equal(200, (await emulator.GetAsync(page.AbsolutePath)).Status);

        var consented = await emulator.ConfigurationAsync(Samples.OAuth);
        Assert.True(consented.Value<bool>("configured"));
        Assert.False(consented.ContainsKey("authUrl"));
        (await emulator.GetAsync(page.AbsolutePath)).ShouldFail(404);
    }

    [Fact]
    public async Task Configure_AfterConsent_StaysConfiguredWithoutAuthUrl()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync(new EmulatorOptions { Configure = ConfigureMode.Replace });
        (await emulator.ConfigureAsync(Samples.OAuth, [])).ShouldSucceed();
        await emulator.Admin.ConsentAsync(TestEmulator.Account, Samples.OAuth, TestContext.Current.CancellationToken);

        var again = (await emulator.ConfigureAsync(Samples.OAuth, [])).ShouldSucceed().Response!;

        Assert.True(again.Value<bool>("configured"));
        Assert.Null(again["authUrl"]);
    }

    [Fact]
    public async Task Configure_AllManualFields_NeedsNoConsent()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var partly = (await emulator.ConfigureAsync(Samples.Manual, new JObject { ["token"] = "t" })).ShouldSucceed().Response!;
        var wholly = (await emulator.ConfigureAsync(Samples.Manual, new JObject { ["refreshToken"] = "r" })).ShouldSucceed().Response!;

        Assert.False(partly.Value<bool>("configured"));
        Assert.True(wholly.Value<bool>("configured"));
        Assert.Null(wholly["authUrl"]);
        (await emulator.GetAsync(new Uri(partly.Value<string>("authUrl")!).AbsolutePath)).ShouldFail(404);
    }

    [Fact]
    public async Task Consent_Pending_KeepsTheTimestamp()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();
        (await emulator.ConfigureAsync(Samples.OAuth, [])).ShouldSucceed();
        var before = (await emulator.ConfigurationAsync(Samples.OAuth)).SelectToken("secretConfig[0].lastUpdated");

        await emulator.Admin.AdvanceClockAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        await emulator.Admin.ConsentAsync(TestEmulator.Account, Samples.OAuth, TestContext.Current.CancellationToken);

        Assert.Equal(before, (await emulator.ConfigurationAsync(Samples.OAuth)).SelectToken("secretConfig[0].lastUpdated"));
    }

    [Fact]
    public async Task Consent_NotPending_ReturnsConflict()
    {
        await using var emulator = await TestEmulator.StartWithSamplesAsync();

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() =>
            emulator.Admin.ConsentAsync(TestEmulator.Account, Samples.OAuth, TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.Conflict, exception.StatusCode);
        Assert.Contains("No consent is pending", exception.Message, StringComparison.Ordinal);
    }
}

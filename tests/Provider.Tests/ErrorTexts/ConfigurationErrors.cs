using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>What stands between a program and its configurations.</summary>
internal static class ConfigurationErrors
{
    private static readonly PropertyMap SignIn = Connector(TestCatalogue.OAuth).With("requireConfigured", PropertyValue.Of(true));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static (string Title, Func<ErrorScene, Task> Act)[] All =>
    [
        ("Create where the connector is not added", scene => scene.TryAsync(() => scene.Fixture.Configuration().CreateAsync(Configured()))),
        ("Create over one that is there", async scene =>
        {
            await scene.ConfigurationAsync();
            await scene.TryAsync(() => scene.Fixture.Configuration("again").CreateAsync(Configured()));
        }),
        ("Consent that is pending, and required", async scene =>
        {
            await scene.Platform.AddAsync(ProviderFixture.Account, TestCatalogue.OAuth, Cancellation);
            await scene.TryAsync(() => scene.Fixture.Configuration().CreateAsync(SignIn));
        }),
        ("Fields that are missing after the write", async scene =>
        {
            var configuration = await scene.Fixture.AddedAsync();
            await scene.TryAsync(() => configuration.CreateCheckedAsync(Configured().With("accountId", Text(ProviderFixture.Account)).Without("secretConfig")));
        }),
        ("A save that cannot be read back", async scene =>
        {
            var configuration = await scene.Fixture.AddedAsync();
            await scene.Platform.AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "getConfiguration", Skip = 1, Status = 502 }, Cancellation);
            await scene.TryAsync(() => configuration.CreateCheckedAsync(Configured().With("accountId", Text(ProviderFixture.Account))));
        }),
        ("A save that the platform does not show", async scene =>
        {
            var configuration = await scene.ConfigurationAsync();
            await scene.Platform.AddFaultAsync(new FaultRule(FaultKind.StaleRead) { Endpoint = "getConfiguration", Reads = 100 }, Cancellation);
            await scene.TryAsync(() => configuration.UpdateAsync(Configured(apiKey: "canary-2")));
            await scene.TryAsync(() => configuration.UpdateAsync(Configured(account: "other", apiKey: "canary-2")));
        }),
        ("A save that empties what it does not name", async scene =>
        {
            await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Configure = ConfigureMode.Replace });
            var configuration = await (await fixture.AddedAsync()).CreateAsync(Configured());
            await fixture.ChangeByHandAsync(("secondKey", "canary"));
            await configuration.RefreshAsync();
            await scene.FromAsync(fixture, () => configuration.UpdateAsync(Configured(account: "other")));
        }),
        ("Changed by hand after the plan", async scene =>
        {
            var configuration = await scene.ConfigurationAsync();
            await scene.ByHandAsync("account", "canary");
            await scene.TryAsync(() => configuration.UpdateAsync(Configured(account: "other")));
        }),
        ("Changed by hand within the second of our own save", async scene =>
        {
            var configuration = await scene.ConfigurationAsync();
            await scene.Platform.SetClockAsync(DateTimeOffset.UnixEpoch.AddYears(60), frozen: true, Cancellation);
            await scene.RunAsync(() => configuration.UpdateAsync(Configured(account: "other")));
            await scene.Platform.ChangeConfigurationAsync(
                ProviderFixture.Account, TestCatalogue.Store, new Dictionary<string, Newtonsoft.Json.Linq.JToken> { ["account"] = "canary" }, Cancellation);
            await scene.TryAsync(() => configuration.UpdateAsync(Configured(account: "third")));
        }),
        ("Taken away by hand before an update, and the connector with it", async scene =>
        {
            var configuration = await scene.ConfigurationAsync();
            await scene.Platform.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
            await scene.TryAsync(() => configuration.UpdateAsync(Configured(account: "other")));
            await scene.Platform.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
            await scene.Fixture.NextRunAsync();
            await scene.TryAsync(() => configuration.UpdateAsync(Configured(account: "other")));
        }),
        ("Drift that a refresh finds: a plain field, a secret, a clock that jumped back", async scene =>
        {
            var configuration = await scene.ConfigurationAsync();
            await scene.ByHandAsync("account", "canary");
            await scene.TryAsync(configuration.RefreshAsync);
            await scene.RunAsync(() => configuration.UpdateAsync(Configured()));
            await scene.ByHandAsync("apiKey", "canary-by-hand");
            await scene.TryAsync(configuration.RefreshAsync);
            await scene.Platform.AdvanceClockAsync(TimeSpan.FromDays(-1), Cancellation);
            await scene.ByHandAsync("apiKey", "canary-by-hand");
            await scene.TryAsync(configuration.RefreshAsync);
        }),
        ("Delete that leaves it on the platform", async scene =>
        {
            var configuration = await scene.ConfigurationAsync();
            await scene.RunAsync(configuration.DeleteAsync);
            await scene.TryAsync(() => scene.Fixture.Client.CancelAsync());
        }),
        ("Delete of one that this run has written for another entry", async scene =>
        {
            var old = await scene.ConfigurationAsync();
            await scene.Fixture.Configuration("renamed").CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));
            await scene.TryAsync(old.DeleteAsync);
        }),
        ("Delete with its connector, which this run has made for another entry", async scene =>
        {
            var old = await scene.ConfigurationAsync(Configured().With("onDelete", Text("remove")));
            await scene.Fixture.Connector("renamed").CreateAsync(Connector().With("adoptExisting", PropertyValue.Of(true)));
            await scene.TryAsync(old.DeleteAsync);
        }),
        ("Delete with its connector, which connections use", async scene =>
        {
            var configuration = await scene.ConfigurationAsync(Configured().With("onDelete", Text("remove")));
            await scene.Platform.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, source: 0, destination: 3, Cancellation);
            await scene.TryAsync(configuration.DeleteAsync);
        }),
        ("Import where nothing was ever saved", async scene =>
        {
            await scene.Fixture.AddedAsync();
            await scene.TryAsync(() => scene.Fixture.Configuration().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
        }),
    ];
}

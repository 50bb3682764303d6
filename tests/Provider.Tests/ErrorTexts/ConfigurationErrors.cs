using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>Scenarios in which calls of configurations fail or warn.</summary>
internal static class ConfigurationErrors
{
    private static readonly PropertyMap SignIn = Connector(TestCatalogue.OAuth).With("requireConfigured", PropertyValue.Of(true));

    public static (string Title, Func<ErrorRecorder, Task> Act)[] All =>
    [
        ("Create without an added connector", recorder => recorder.RecordAsync(() => recorder.Fixture.Configuration().CreateAsync(Configured()))),
        ("Create over one that is there", async recorder =>
        {
            await recorder.CreateConfigurationAsync();
            await recorder.RecordAsync(() => recorder.Fixture.Configuration("again").CreateAsync(Configured()));
        }),
        ("Consent that is pending, and required", async recorder =>
        {
            await recorder.Platform.AddAsync(ProviderFixture.Account, TestCatalogue.OAuth, Cancellation);
            await recorder.RecordAsync(() => recorder.Fixture.Configuration().CreateAsync(SignIn));
        }),
        ("Fields that are missing after the write", async recorder =>
        {
            var configuration = await recorder.Fixture.AddConnectorAsync();
            await recorder.RecordAsync(() => configuration.CreateCheckedAsync(Configured().With("accountId", String(ProviderFixture.Account)).Without("secretConfig")));
        }),
        ("A save that cannot be read back", async recorder =>
        {
            var configuration = await recorder.Fixture.AddConnectorAsync();
            await recorder.Platform.AddFaultAsync(new FaultRule(FaultKind.Status) { Endpoint = "getConfiguration", Skip = 1, Status = 502 }, Cancellation);
            await recorder.RecordAsync(() => configuration.CreateCheckedAsync(Configured().With("accountId", String(ProviderFixture.Account))));
        }),
        ("A save that is accepted and not done", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync();
            await recorder.Platform.AddHabitAsync(Habit.Parse("configure-ignored=always"), Cancellation);
            await recorder.RecordAsync(() => configuration.UpdateAsync(Configured(apiKey: "canary-2")));
        }),
        ("A save that could empty a secret of others", async recorder =>
        {
            foreach (var mode in (string[])["auto", "replace"])
            {
                await using var fixture = await ProviderFixture.StartAsync(options: null, time: null, ("configureMode", String(mode)));
                var configuration = await (await fixture.AddConnectorAsync()).CreateAsync(Configured());
                await fixture.ChangeByHandAsync(("secondKey", "canary"));
                await configuration.RefreshAsync();
                await recorder.RecordFromAsync(fixture, () => configuration.UpdateAsync(Configured(account: "other")));
            }
        }),
        ("A platform that empties what it did not before", async recorder =>
        {
            await using var fixture = await ProviderFixture.StartAsync(
                new EmulatorOptions { Configure = ConfigureMode.Replace }, time: null, ("configureMode", String("merge")));
            var configuration = await (await fixture.AddConnectorAsync()).CreateAsync(Configured());
            await fixture.ChangeByHandAsync(("secondKey", "canary"));
            await configuration.RefreshAsync();
            await recorder.RecordFromAsync(fixture, () => configuration.UpdateAsync(Configured(account: "other")));
        }),
        ("Changed by hand after the plan", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync();
            await recorder.ChangeByHandAsync("account", "canary");
            await recorder.RecordAsync(() => configuration.UpdateAsync(Configured(account: "other")));
        }),
        ("Changed by hand within the second of our own save", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync();
            await recorder.Platform.SetClockAsync(DateTimeOffset.UnixEpoch.AddYears(60), frozen: true, Cancellation);
            await recorder.RunAsync(() => configuration.UpdateAsync(Configured(account: "other")));
            await recorder.Platform.ChangeConfigurationAsync(
                ProviderFixture.Account, TestCatalogue.Store, new Dictionary<string, Newtonsoft.Json.Linq.JToken> { ["account"] = "canary" }, Cancellation);
            await recorder.RecordAsync(() => configuration.UpdateAsync(Configured(account: "third")));
        }),
        ("Taken away by hand before an update, and the connector with it", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync();
            await recorder.Platform.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
            await recorder.RecordAsync(() => configuration.UpdateAsync(Configured(account: "other")));
            await recorder.Platform.AddAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
            await recorder.Fixture.NextRunAsync();
            await recorder.RecordAsync(() => configuration.UpdateAsync(Configured(account: "other")));
        }),
        ("Drift that a refresh finds: a plain field, a secret, a clock that jumped back", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync();
            await recorder.ChangeByHandAsync("account", "canary");
            await recorder.RecordAsync(configuration.RefreshAsync);
            await recorder.RunAsync(() => configuration.UpdateAsync(Configured()));
            await recorder.ChangeByHandAsync("apiKey", "canary-by-hand");
            await recorder.RecordAsync(configuration.RefreshAsync);
            await recorder.Platform.AdvanceClockAsync(TimeSpan.FromDays(-1), Cancellation);
            await recorder.ChangeByHandAsync("apiKey", "canary-by-hand");
            await recorder.RecordAsync(configuration.RefreshAsync);
        }),
        ("Delete that leaves it on the platform", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync();
            await recorder.RunAsync(configuration.DeleteAsync);
            await recorder.RecordAsync(() => recorder.Fixture.Client.CancelAsync());
        }),
        ("Delete that leaves several on the platform", async recorder =>
        {
            foreach (var id in (string[])["1", "2", "3", "4"])
                await recorder.Fixture.Client.DeleteAsync(new Pulumirpc.DeleteRequest { Type = ProviderFixture.ConfigurationType, Id = $"{ProviderFixture.Account}/{id}" });
            await recorder.RecordAsync(() => recorder.Fixture.Client.CancelAsync());
        }),
        ("Delete of one that this run has written for another entry", async recorder =>
        {
            var old = await recorder.CreateConfigurationAsync();
            await recorder.Fixture.Configuration("renamed").CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));
            await recorder.RecordAsync(old.DeleteAsync);
        }),
        ("Delete with its connector, which this run has made for another entry", async recorder =>
        {
            var old = await recorder.CreateConfigurationAsync(Configured().With("onDelete", String("remove")));
            await recorder.Fixture.Connector("renamed").CreateAsync(Connector().With("adoptExisting", PropertyValue.Of(true)));
            await recorder.RecordAsync(old.DeleteAsync);
        }),
        ("Delete with its connector, which connections use", async recorder =>
        {
            var configuration = await recorder.CreateConfigurationAsync(Configured().With("onDelete", String("remove")));
            await recorder.Platform.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, source: 0, destination: 3, Cancellation);
            await recorder.RecordAsync(configuration.DeleteAsync);
        }),
        ("Import before anything was saved", async recorder =>
        {
            await recorder.Fixture.AddConnectorAsync();
            await recorder.RecordAsync(() => recorder.Fixture.Configuration().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
        }),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
}

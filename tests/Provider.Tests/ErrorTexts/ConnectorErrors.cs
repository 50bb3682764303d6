using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>Scenarios in which calls of connectors fail or warn.</summary>
internal static class ConnectorErrors
{
    private static readonly PropertyValue True = PropertyValue.Of(true);

    public static (string Title, Func<ErrorRecorder, Task> Act)[] All =>
    [
        ("Create of one that the catalogue does not have", recorder => recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector(TestCatalogue.Unknown)))),
        ("Create of one that is already added, in the preview and in the update", async recorder =>
        {
            await recorder.Fixture.AddConnectorAsync();
            await recorder.RecordAsync(() => recorder.Fixture.Connector().PreviewCreateAsync(Connector()));
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("Create that cannot be seen afterwards, and the update after it", async recorder =>
        {
            var connector = recorder.Fixture.Connector();
            await recorder.Platform.AddFaultAsync(new FaultRule(FaultKind.StaleRead) { Endpoint = "listAdded", Reads = 100 }, TestContext.Current.CancellationToken);
            await recorder.RecordAsync(() => connector.CreateAsync(Connector()));
            await recorder.Platform.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, TestContext.Current.CancellationToken);
            await recorder.Platform.ClearFaultsAsync(TestContext.Current.CancellationToken);
            await recorder.Fixture.NextRunAsync();
            await recorder.RecordAsync(() => connector.UpdateAsync(Connector()));
        }),
        ("Delete of one that connections use", async recorder =>
        {
            var connector = await recorder.CreateConnectorAsync(inUse: true);
            await recorder.RecordAsync(connector.DeleteAsync);
        }),
        ("Create whose list cannot be read afterwards", async recorder =>
        {
            await using var gateway = await Gateway.StartAsync(recorder.Fixture, ("maxRetries", PropertyValue.Of(0)));
            gateway.ReturnsPage = request => Gateway.IsList(request) && gateway.Forwarded.Any(forwarded => forwarded == "POST /es/v2/connectors");
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("Delete, and replacement in the preview, of one whose connections the platform does not state", async recorder =>
        {
            var connector = await recorder.CreateConnectorAsync();
            await using var gateway = await Gateway.StartAsync(recorder.Fixture, ("maxRetries", PropertyValue.Of(0)));
            gateway.Edit = (_, content) => content.Children<JObject>().ToList().ForEach(added => added.Remove("srcConnections"));
            await recorder.RecordAsync(connector.DeleteAsync);
            await recorder.RecordAsync(() => connector.DiffAsync(Connector(TestCatalogue.Plain)));
        }),
        ("Create and delete that the platform accepts and does not do", async recorder =>
        {
            await recorder.Fixture.AddConnectorAsync(TestCatalogue.Plain);
            foreach (var habit in (string[])["add-ignored=always", "remove-ignored=always", "conflict-retry=always"])
                await recorder.Platform.AddHabitAsync(Habit.Parse(habit), TestContext.Current.CancellationToken);
            var connector = recorder.Fixture.Connector();
            await connector.ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Plain}");
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
            await recorder.RecordAsync(connector.DeleteAsync);
            await recorder.Platform.RemoveHabitAsync("conflict-retry", TestContext.Current.CancellationToken);
            await recorder.RecordAsync(() => recorder.Fixture.Connector().CreateAsync(Connector()));
            await recorder.RecordAsync(connector.DeleteAsync);
        }),
        ("Delete that cannot be verified", async recorder =>
        {
            var connector = await recorder.CreateConnectorAsync();
            await using var gateway = await Gateway.StartAsync(recorder.Fixture, ("maxRetries", PropertyValue.Of(0)));
            gateway.ReturnsPage = request => Gateway.IsRemove(request) || (Gateway.IsList(request) && gateway.Forwarded.Any(forwarded => forwarded.StartsWith("DELETE", StringComparison.Ordinal)));
            await recorder.RecordAsync(connector.DeleteAsync);
        }),
        ("Replacement of one that connections use, in the preview", async recorder =>
        {
            var connector = await recorder.CreateConnectorAsync(inUse: true);
            await recorder.RecordAsync(() => connector.DiffAsync(Connector(TestCatalogue.Plain)));
        }),
        ("Delete of one that was there before", async recorder =>
        {
            await recorder.Fixture.AddConnectorAsync();
            var connector = await recorder.Fixture.Connector().CreateAsync(Connector().With("adoptExisting", True));
            await recorder.Fixture.NextRunAsync();
            await recorder.RecordAsync(connector.DeleteAsync);
        }),
        ("Delete of one that this run has made for another entry", async recorder =>
        {
            var old = await recorder.CreateConnectorAsync();
            await recorder.Fixture.Connector("renamed").CreateAsync(Connector().With("adoptExisting", True));
            await recorder.RecordAsync(old.DeleteAsync);
        }),
        ("Import of an id without its sub-account, and of none", async recorder =>
        {
            await recorder.RecordAsync(() => recorder.Fixture.Connector().ImportAsync(TestCatalogue.Store));
            await recorder.RecordAsync(() => recorder.Fixture.Connector().ImportAsync("a/b/c"));
        }),
        ("Import of one that is not added, without and with others", async recorder =>
        {
            await recorder.RecordAsync(() => recorder.Fixture.Connector().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
            await recorder.Fixture.AddConnectorAsync(TestCatalogue.Plain);
            await recorder.Fixture.NextRunAsync();
            await recorder.RecordAsync(() => recorder.Fixture.Connector().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
        }),
    ];
}

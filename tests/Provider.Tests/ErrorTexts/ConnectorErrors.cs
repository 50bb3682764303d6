using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>What stands between a program and its connectors.</summary>
internal static class ConnectorErrors
{
    private static readonly PropertyValue True = PropertyValue.Of(true);

    public static (string Title, Func<ErrorScene, Task> Act)[] All =>
    [
        ("Create of one that the catalogue does not have", scene => scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector(TestCatalogue.Unknown)))),
        ("Create of one that is already added, in the preview and in the update", async scene =>
        {
            await scene.Fixture.AddedAsync();
            await scene.TryAsync(() => scene.Fixture.Connector().PreviewCreateAsync(Connector()));
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("Create that cannot be seen afterwards, and the update after it", async scene =>
        {
            var connector = scene.Fixture.Connector();
            await scene.Platform.AddFaultAsync(new FaultRule(FaultKind.StaleRead) { Endpoint = "listAdded", Reads = 100 }, TestContext.Current.CancellationToken);
            await scene.TryAsync(() => connector.CreateAsync(Connector()));
            await scene.Platform.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, TestContext.Current.CancellationToken);
            await scene.Platform.ClearFaultsAsync(TestContext.Current.CancellationToken);
            await scene.Fixture.NextRunAsync();
            await scene.TryAsync(() => connector.UpdateAsync(Connector()));
        }),
        ("Delete of one that connections use", async scene =>
        {
            var connector = await scene.ConnectorAsync(inUse: true);
            await scene.TryAsync(connector.DeleteAsync);
        }),
        ("Replacement of one that connections use, in the preview", async scene =>
        {
            var connector = await scene.ConnectorAsync(inUse: true);
            await scene.TryAsync(() => connector.DiffAsync(Connector(TestCatalogue.Plain)));
        }),
        ("Delete of one that was there before", async scene =>
        {
            await scene.Fixture.AddedAsync();
            var connector = await scene.Fixture.Connector().CreateAsync(Connector().With("adoptExisting", True));
            await scene.Fixture.NextRunAsync();
            await scene.TryAsync(connector.DeleteAsync);
        }),
        ("Delete of one that this run has made for another entry", async scene =>
        {
            var old = await scene.ConnectorAsync();
            await scene.Fixture.Connector("renamed").CreateAsync(Connector().With("adoptExisting", True));
            await scene.TryAsync(old.DeleteAsync);
        }),
        ("Import of an id without its sub-account, and of none", async scene =>
        {
            await scene.TryAsync(() => scene.Fixture.Connector().ImportAsync(TestCatalogue.Store));
            await scene.TryAsync(() => scene.Fixture.Connector().ImportAsync("a/b/c"));
        }),
        ("Import of one that is not added, where none is, and where others are", async scene =>
        {
            await scene.TryAsync(() => scene.Fixture.Connector().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
            await scene.Fixture.AddedAsync(TestCatalogue.Plain);
            await scene.Fixture.NextRunAsync();
            await scene.TryAsync(() => scene.Fixture.Connector().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
        }),
    ];
}

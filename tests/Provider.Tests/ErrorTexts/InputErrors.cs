using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>Inputs that Check refuses.</summary>
internal static class InputErrors
{
    public static (string Title, Func<ErrorScene, Task> Act)[] All =>
    [
        ("A connector without an id, and a property that there is none of", scene => scene.TryAsync(
            () => scene.Fixture.Connector().CheckAsync(Of(("conectorId", Text("canary")), ("adoptExisting", Text("canary")))))),
        ("Ids that cannot be", async scene =>
        {
            foreach (var id in (string[])["a/b", "a b", "a\u0001", "..", new string('a', 65)])
                await scene.TryAsync(() => scene.Fixture.Connector().CheckAsync(Connector(id)));
        }),
        ("No sub-account", async scene =>
        {
            await scene.Fixture.ConfigureAsync(("accountId", PropertyValue.Null));
            await scene.TryAsync(() => scene.Fixture.Connector().CheckAsync(Connector()));
            await scene.TryAsync(() => scene.Fixture.Configuration().CheckAsync(Connector()));
        }),
        ("A configuration of wrong kinds", scene => scene.TryAsync(() => scene.Fixture.Configuration().CheckAsync(Of(
            ("name", PropertyValue.Of(1)), ("config", Text("canary")), ("secretConfig", Map(("key", "canary"))), ("onDrift", Text("canary")), ("onDelete", Text("x")))))),
        ("Values that no field holds", scene => scene.TryAsync(() => scene.Fixture.Configuration().CheckAsync(Connector()
            .With("config", Of(("a", Map(("b", "canary"))), ("c", new PropertyList([PropertyValue.Of(1)]))))
            .With("secretConfig", Of(("d", Map(("e", "canary"))), ("a", Text("canary"))))))),
        ("Fields against what the platform says of them", async scene =>
        {
            var configuration = await scene.Fixture.AddedAsync();
            var config = Map(("acount", "canary"), ("apiKey", "canary"), ("port", "canary"), ("region", "canary"), ("since", "canary"), ("host", "canary"))
                .With("tables", Texts("a", "canary"));
            await scene.TryAsync(() => configuration.CheckAsync(Connector().With("config", config).With("secretConfig", Secret(Map(("nothing-like-it", "canary"))))));
        }),
        ("A number out of its range, a list where one value is, fields that are missing", async scene =>
        {
            var configuration = await scene.Fixture.AddedAsync();
            await scene.TryAsync(() => configuration.CheckAsync(Connector().With("config", Map(("port", "0")).With("region", Texts("us", "eu")))));
            await scene.TryAsync(() => configuration.CheckAsync(Connector().With("config", Map(("port", "70000")))));
        }),
    ];
}

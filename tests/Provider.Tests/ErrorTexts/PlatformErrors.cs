using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>What the platform, or the way to it, does.</summary>
internal static class PlatformErrors
{
    public static (string Title, Func<ErrorScene, Task> Act)[] All =>
    [
        ("Wrong credentials", async scene =>
        {
            await scene.Fixture.ConfigureAsync(("clientSecret", Secret(Text("wrong-canary"))));
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("An access token that is not accepted", async scene =>
        {
            await scene.Fixture.ConfigureAsync(
                ("clientId", PropertyValue.Null), ("clientSecret", PropertyValue.Null), ("accessToken", Secret(Text("wrong-canary"))));
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
        }),
        .. Enumerable.Select([400, 403, 404, 409, 429, 500], Status),
        ("429 that asks for an hour", async scene =>
        {
            await scene.Fixture.ConfigureAsync();
            await scene.FaultAsync(FaultKind.Status, "listAdded", 429, retryAfter: 3600);
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("A gateway's page", scene => ReadAsync(scene, new FaultRule(FaultKind.Status) { Endpoint = "listAdded", Status = 502, Html = true })),
        ("Garbage", scene => ReadAsync(scene, new FaultRule(FaultKind.Garbage) { Endpoint = "listAdded" })),
        ("An answer without its content", scene => ReadAsync(scene, new FaultRule(FaultKind.NoResponse) { Endpoint = "listAdded" })),
        ("An answer of another shape", scene => ReadAsync(scene, new FaultRule(FaultKind.WrongShape) { Endpoint = "listAdded" })),
        ("An answer that is cut", scene => ReadAsync(scene, new FaultRule(FaultKind.Truncated) { Endpoint = "listAdded" })),
        ("No answer", scene => ReadAsync(scene, new FaultRule(FaultKind.HangAfter) { Endpoint = "listAdded" })),
        ("A connection that is cut", scene => ReadAsync(scene, new FaultRule(FaultKind.CutBefore) { Endpoint = "listAdded" })),
        ("A write of which nothing was heard, and which was not done", async scene =>
        {
            await scene.FaultAsync(FaultKind.CutBefore, "add");
            await scene.FaultAsync(FaultKind.CutBefore, "configure");
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
            var configuration = await scene.Fixture.AddedAsync();
            await scene.Fixture.NextRunAsync();
            await scene.TryAsync(() => configuration.CreateAsync(Configured()));
        }),
        ("A remove that fails", async scene =>
        {
            var connector = await scene.ConnectorAsync();
            await scene.FaultAsync(FaultKind.Status, "remove");
            await scene.TryAsync(connector.DeleteAsync);
        }),
        ("Nothing listens", async scene =>
        {
            await scene.Fixture.ConfigureAsync(("baseUrl", Text("http://127.0.0.1:9")), ("maxRetries", PropertyValue.Of(0)));
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
        }),
        ("A limit of time that the program sets", async scene =>
        {
            await scene.FaultAsync(FaultKind.Slow, "listAdded");
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector(), timeout: 0.5));
        }),
    ];

    private static (string, Func<ErrorScene, Task>) Status(int status) =>
        ($"Status {status}", async scene =>
        {
            await scene.FaultAsync(FaultKind.Status, "listAdded", status);
            await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
        }
    );

    private static async Task ReadAsync(ErrorScene scene, FaultRule rule)
    {
        await scene.Platform.AddFaultAsync(rule, TestContext.Current.CancellationToken);
        await scene.TryAsync(() => scene.Fixture.Connector().CreateAsync(Connector()));
    }
}

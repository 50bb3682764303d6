using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>Wrong settings of the provider.</summary>
internal static class SettingErrors
{
    public static (string Title, Func<ErrorScene, Task> Act)[] All =>
    [
        ("Nothing is configured", scene => scene.TryAsync(() => scene.Fixture.Client.ConfigureAsync(new ConfigureRequest()))),
        ("A client id without its secret", scene => scene.TryAsync(() => scene.Fixture.Client.ConfigureAsync(
            new ConfigureRequest { Args = Protocol.PropertyValueWriter.Write(Map(("baseUrl", "https://api.example"), ("clientId", "id"))) }))),
        ("Settings that make no sense, all at once", scene => scene.TryAsync(() => scene.CheckConfigAsync(Map(
            ("baseUrl", "http://api.example"), ("accountId", "a/b"), ("maxRetries", "many"), ("batching", "maybe"), ("maxConcurency", "8"),
            ("accessToken", "canary\n"), ("requestTimeoutSeconds", "0"))))),
        ("The same when it is configured", scene => scene.TryAsync(() => scene.Fixture.ConfigureAsync(("maxRetries", Text("many")), ("batching", Text("maybe"))))),
        ("Addresses", async scene =>
        {
            foreach (var address in (string[])["api.example", "https://user:canary@api.example", "https://api.example/?x=1"])
                await scene.TryAsync(() => scene.CheckConfigAsync(Map(("baseUrl", address))));
        }),
        ("Routes", scene => scene.TryAsync(() => scene.CheckConfigAsync(Map(
            ("routes", """{"listAded": "GET /x", "add": "SEND /x", "remove": "DELETE", "getConfiguration": "GET /x", "list": "GET /x#y"}"""))))),
        ("Kinds of values", scene => scene.TryAsync(() => scene.CheckConfigAsync(Of(("baseUrl", PropertyValue.Of(1)), ("routes", Text("[1]")))))),
        ("A call before Configure", async scene =>
        {
            await using var fixture = await ProviderFixture.StartUnconfiguredAsync();
            await scene.FromAsync(fixture, () => fixture.Connector().ImportAsync($"{ProviderFixture.Account}/{TestCatalogue.Store}"));
        }),
        ("A state that a newer version wrote", async scene =>
        {
            var connector = await scene.ConnectorAsync();
            connector.State = connector.State.With(Resources.StateShape.Mark, PropertyValue.Of(99));
            await scene.TryAsync(connector.RefreshAsync);
        }),
    ];
}

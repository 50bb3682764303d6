using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>Look-ups that find nothing, too much, or make no sense.</summary>
internal static class LookUpErrors
{
    public static (string Title, Func<ErrorScene, Task> Act)[] All =>
    [
        ("getConnector by an id that there is none of", scene => scene.TryAsync(() => scene.InvokeAsync("getConnector", Connector(TestCatalogue.Unknown)))),
        ("getConnector by a name that there is none of", scene => scene.TryAsync(() => scene.InvokeAsync("getConnector", Map(("name", "Stor"))))),
        ("getConnector by a name that several have", async scene =>
        {
            await using var fixture = await ProviderFixture.StartAsync(new Emulator.EmulatorOptions { Catalogue = Namesakes });
            await scene.FromAsync(fixture, () => fixture.Client.InvokeAsync(
                new InvokeRequest { Tok = "connectors:index:getConnector", Args = PropertyValueWriter.Write(Map(("name", "Same"))) }));
        }),
        ("Arguments that make no sense, all at once", async scene =>
        {
            await scene.TryAsync(() => scene.InvokeAsync("getConnector", Of(("conectorId", Text("canary")), ("accountId", PropertyValue.Of(1)))));
            await scene.TryAsync(() => scene.InvokeAsync("getSupportedConnectors", PropertyMap.Empty));
        }),
        ("A configuration of a connector that is not added", scene => scene.TryAsync(() => scene.InvokeAsync("getConnectorConfiguration", Connector()))),
        ("A function, and a resource, that there is none of", async scene =>
        {
            await scene.TryAsync(() => scene.InvokeAsync("getConector", PropertyMap.Empty));
            await scene.TryAsync(() => scene.Fixture.Client.CheckAsync(new CheckRequest { Type = "connectors:index:Conector" }));
        }),
        ("Filters of a list", async scene =>
        {
            foreach (var query in (PropertyMap[])[Map(("quer", "x")), Map(("accountId", "a/b")), Of(("accountId", PropertyValue.Of(1)))])
                await scene.TryAsync(() => scene.Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType, Query = PropertyValueWriter.Write(query) }));
            await scene.TryAsync(() => scene.Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType, Limit = -1 }));
        }),
    ];

    private static Newtonsoft.Json.Linq.JObject Namesakes => Newtonsoft.Json.Linq.JObject.Parse(
        """
        { "connectors": [
          { "connectorId": "00000000000000b1", "platform": "Same", "dataType": "audiences", "supportedType": "Destination" },
          { "connectorId": "00000000000000b2", "platform": "Same", "dataType": "events", "supportedType": "Source" } ] }
        """);
}

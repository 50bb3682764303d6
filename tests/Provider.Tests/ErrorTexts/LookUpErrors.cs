using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>Scenarios in which functions and lists fail.</summary>
internal static class LookUpErrors
{
    public static (string Title, Func<ErrorRecorder, Task> Act)[] All =>
    [
        ("getConnector by an id that there is none of", recorder => recorder.RecordAsync(() => recorder.InvokeAsync("getConnector", Connector(TestCatalogue.Unknown)))),
        ("getConnector by a name that there is none of", recorder => recorder.RecordAsync(() => recorder.InvokeAsync("getConnector", Map(("name", "Stor"))))),
        ("getConnector by a name that several have", async recorder =>
        {
            await using var fixture = await ProviderFixture.StartAsync(new Pulumi.Connectors.Emulator.EmulatorOptions { Catalogue = Namesakes });
            await recorder.RecordFromAsync(fixture, () => fixture.Client.InvokeAsync(
                new InvokeRequest { Tok = "connectors:index:getConnector", Args = PropertyValueWriter.Write(Map(("name", "Same"))) }));
        }),
        ("Several invalid arguments", async recorder =>
        {
            await recorder.RecordAsync(() => recorder.InvokeAsync("getConnector", Of(("conectorId", String("canary")), ("accountId", PropertyValue.Of(1)))));
            await recorder.RecordAsync(() => recorder.InvokeAsync("getSupportedConnectors", PropertyMap.Empty));
        }),
        ("A configuration of a connector that is not added", recorder => recorder.RecordAsync(() => recorder.InvokeAsync("getConnectorConfiguration", Connector()))),
        ("A preview with a connector that is not added", async recorder =>
        {
            var program = Connector().With("config", Map(("any", "canary")));
            await recorder.RecordAsync(() => recorder.Fixture.Configuration("none").PreviewCreateAsync(program));
            await recorder.RecordAsync(() => recorder.Fixture.Configuration("unknown").PreviewCreateAsync(program.With("connectorId", PropertyValue.Unknown)));
            await recorder.RunAsync(() => recorder.Fixture.Connector().PreviewCreateAsync(Connector()));
            await recorder.RecordAsync(() => recorder.Fixture.Configuration("planned").PreviewCreateAsync(program));
            await recorder.RecordAsync(() => recorder.InvokeAsync("getConnectorConfiguration", Connector()));
            await recorder.RecordAsync(() => recorder.InvokeAsync("getSupportedConnectors", Connector("a000000000000001/0000000000000001").With("accountId", String("b"))));
        }),
        ("A function, and a resource, that there is none of", async recorder =>
        {
            await recorder.RecordAsync(() => recorder.InvokeAsync("getConector", PropertyMap.Empty));
            await recorder.RecordAsync(() => recorder.Fixture.Client.CheckAsync(new CheckRequest { Type = "connectors:index:Conector" }));
        }),
        ("Filters of a list", async recorder =>
        {
            foreach (var query in (PropertyMap[])[Map(("quer", "x")), Map(("accountId", "a/b")), Of(("accountId", PropertyValue.Of(1)))])
                await recorder.RecordAsync(() => recorder.Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType, Query = PropertyValueWriter.Write(query) }));
            await recorder.RecordAsync(() => recorder.Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType, Limit = -1 }));
        }),
    ];

    private static Newtonsoft.Json.Linq.JObject Namesakes => Newtonsoft.Json.Linq.JObject.Parse(
        """
        { "connectors": [
          { "connectorId": "00000000000000b1", "platform": "Same", "dataType": "audiences", "supportedType": "Destination" },
          { "connectorId": "00000000000000b2", "platform": "Same", "dataType": "events", "supportedType": "Source" } ] }
        """);
}

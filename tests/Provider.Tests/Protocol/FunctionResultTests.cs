using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Doctor;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Schema;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>Functions return every property of the schema with the value that the platform gives to it.</summary>
public sealed class FunctionResultTests : ProviderTest
{
    /// <summary>Every attribute of a connector, each with a value of its own.</summary>
    private const string Connector =
        """
        { "connectorId": "c1", "name": "n", "dataType": "dt", "dataTypeCategory": "dc", "platformId": "p", "platformType": "pt", "supportedType": "st",
          "transfer": true, "integrated": true, "status": 3, "docUrl": "du", "overviewUrl": "ou", "logo": "lo", "description": "de", "configured": true,
          "srcConnections": 2, "destConnections": 5, "editable": true, "env": "en" }
        """;

    /// <summary>Every attribute of a configuration.</summary>
    private const string Configuration =
        """
        { "configured": true, "editable": true, "env": "en",
          "secretConfig": [{ "configurationId": "ci", "name": "n", "secretName": "sn", "lastUpdated": 1700000000,
            "configuration": [{ "id": "f", "label": "la", "description": "de", "type": "Number", "required": true, "readonly": true, "min": 1, "max": 9,
                                "list": ["3", "4"], "value": 3 }] }],
          "connectionConfig": [{ "id": "g", "name": "na" }] }
        """;

    private const string ConfigurationResult =
        """
        { "connectorId": "c1", "accountId": "a1", "configured": true, "editable": true, "env": "en", "configurationId": "ci", "name": "n", "secretName": "sn",
          "lastUpdated": "2023-11-14T22:13:20Z",
          "fields": [{ "id": "f", "label": "la", "description": "de", "type": "Number", "required": true, "readonly": true, "secret": false, "sensitivity": "plain", "min": 1, "max": 9,
                       "options": ["3", "4"], "value": 3 }],
          "connectionFields": [{ "id": "g", "label": "na", "type": "", "required": false, "readonly": false, "secret": false, "sensitivity": "sensitive" }] }
        """;

    private static readonly JObject Schema = JObject.Parse(PackageSchema.Read());

    private StubApi _api = null!;

    [Fact]
    public async Task GetConnector_AllAttributes_AreReturned() =>
        AssertEqual(OfSchema("functions.['connectors:index:getConnector'].outputs"), await InvokeAsync("getConnector"));

    [Theory]
    [InlineData("getConnectors", "CatalogueConnector")]
    [InlineData("getSupportedConnectors", "SupportedConnector")]
    [InlineData("getAddedConnectors", "AddedConnector")]
    public async Task GetList_AllAttributes_AreReturned(string function, string type) =>
        AssertEqual(new JObject { ["connectors"] = new JArray(OfSchema($"types.['connectors:index:{type}']")) }, await InvokeAsync(function));

    [Fact]
    public async Task GetConnectorConfiguration_AllAttributes_AreReturned() =>
        AssertEqual(JObject.Parse(ConfigurationResult), await InvokeAsync("getConnectorConfiguration"));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _api.DisposeAsync();
    }

    private protected override async Task<ProviderFixture> StartAsync()
    {
        _api = await StubApi.StartAsync(context => context.Response.WriteAsync(Respond(context.Request.Path), Cancellation));
        return await ProviderFixture.StartAsync(settings: [("baseUrl", String(_api.Address.ToString())), ("accountId", String("a1"))]);
    }

    private static string Respond(PathString path) =>
        path.Value switch
        {
            "/es/v2/connectors/c1" => $$"""{ "response": {{Connector}} }""",
            "/es/v2/connectors/c1/config" => $$"""{ "response": {{Configuration}} }""",
            _ => $$"""{ "response": [{{Connector}}] }""",
        };

    /// <summary>Returns the attributes of the connector that a type of the schema has.</summary>
    private static JObject OfSchema(string path)
    {
        var names = ((JObject?)Schema.SelectToken(path)?["properties"])?.Properties().Select(property => property.Name).ToHashSet() ?? [];
        Assert.NotEmpty(names);
        return new JObject(JObject.Parse(Connector).Properties().Where(property => names.Contains(property.Name)));
    }

    private static void AssertEqual(JObject expected, JObject actual) => Assert.Equal(Sorted(expected), Sorted(actual));

    private static string Sorted(JToken token) =>
        token switch
        {
            JObject map => $"{{{string.Join(", ", map.Properties().Select(property => $"{property.Name}: {Sorted(property.Value)}").Order())}}}",
            JArray list => $"[{string.Join(", ", list.Select(Sorted))}]",
            _ => token.ToString(Newtonsoft.Json.Formatting.None),
        };

    private async Task<JObject> InvokeAsync(string function)
    {
        var arguments = function is "getConnectors" or "getAddedConnectors" ? PropertyMap.Empty : PropertyMaps.Connector("c1");
        var response = await Fixture.Client.InvokeAsync(
            new InvokeRequest { Tok = $"connectors:index:{function}", Args = PropertyValueWriter.Write(arguments) });
        Assert.Empty(response.Failures);
        return JObject.Parse(JsonFormatter.Default.Format(response.Return));
    }
}

using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Provider.Tests.Api.Models;

/// <summary>What single forms of a configuration mean, and what is not understood.</summary>
public sealed class ConfigurationFormTests
{
    [Theory]
    [InlineData("{}", nameof(FieldPlace.Absent))]
    [InlineData("""{ "message": "maintenance" }""", nameof(FieldPlace.Absent))]
    [InlineData("""{ "secretConfig": null }""", nameof(FieldPlace.Absent))]
    [InlineData("""{ "secretConfig": [{ "secretName": "vault" }] }""", nameof(FieldPlace.Absent))]
    [InlineData("""{ "secretConfig": [{ "configurationId": "c", "name": "configuration1", "lastUpdated": 5 }] }""", nameof(FieldPlace.Absent))]
    [InlineData("""{ "secretConfig": [] }""", nameof(FieldPlace.Empty))]
    [InlineData("""{ "secretConfig": {} }""", nameof(FieldPlace.Empty))]
    [InlineData("""{ "secretConfig": [{ "configuration": [] }] }""", nameof(FieldPlace.Empty))]
    [InlineData("""{ "configuration": [] }""", nameof(FieldPlace.Empty))]
    [InlineData("""{ "secretConfig": [], "configuration": [{ "id": "a" }] }""", nameof(FieldPlace.Filled))]
    [InlineData("""{ "secretConfig": [{ "account": "acme", "apiKey": "********" }] }""", nameof(FieldPlace.Filled))]
    [InlineData("""{ "secretConfig": { "account": "acme", "tables": ["a"] } }""", nameof(FieldPlace.Filled))]
    [InlineData("""{ "secretConfig": "text" }""", nameof(FieldPlace.NotUnderstood))]
    [InlineData("""{ "secretConfig": 5 }""", nameof(FieldPlace.NotUnderstood))]
    [InlineData("""{ "secretConfig": [null] }""", nameof(FieldPlace.NotUnderstood))]
    [InlineData("""{ "secretConfig": ["account"] }""", nameof(FieldPlace.NotUnderstood))]
    [InlineData("""{ "secretConfig": [{ "configuration": [{ "id": "a" }, { "label": "x", "type": "Text" }] }] }""", nameof(FieldPlace.NotUnderstood))]
    [InlineData("""{ "secretConfig": [{ "configuration": [{ "id": "a" }] }, { "configuration": [{ "id": "b" }] }] }""", nameof(FieldPlace.NotUnderstood))]
    public void Read_FieldsInAnyPlace_StatesWhatIsThere(string json, string place)
    {
        var document = Read(json);

        Assert.Equal(place, document.FieldPlace.ToString());
        Assert.Equal(place == nameof(FieldPlace.NotUnderstood) ? ["secretConfig"] : [], document.NotUnderstood);
    }

    [Theory]
    [InlineData("""{ "configured": "perhaps" }""", "configured")]
    [InlineData("""{ "configured": 2 }""", "configured")]
    [InlineData("""{ "configured": [] }""", "configured")]
    [InlineData("""{ "lastUpdated": "yesterday" }""", "lastUpdated")]
    [InlineData("""{ "lastUpdated": -5 }""", "lastUpdated")]
    [InlineData("""{ "secretConfig": [{ "lastUpdated": {} }] }""", "lastUpdated")]
    [InlineData("""{ "editable": "sometimes" }""", "editable")]
    [InlineData("""{ "secretName": { "arn": "x" } }""", "secretName")]
    [InlineData("""{ "configurationId": ["x"] }""", "configurationId")]
    [InlineData("""{ "connectionConfig": 7 }""", "connectionConfig")]
    [InlineData("""{ "lastUpdated": true, "configured": "x" }""", "configured", "lastUpdated")]
    public void Read_AttributeNotUnderstood_IsNamedAndHasNoValue(string json, params string[] names)
    {
        var document = Read(json);

        Assert.Equal(names, document.NotUnderstood);
        Assert.Equal((null, null, null, null), (document.Configured, document.LastUpdated, document.Editable, document.SecretName));
    }

    [Fact]
    public void Read_Microseconds_KeepsTheFraction() =>
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_743_277_031).AddTicks(1_234_560), Read("""{ "lastUpdated": 1743277031123456 }""").LastUpdated);

    [Fact]
    public void Read_GroupsByName_AreTheirFields() =>
        Assert.Equal(
            ["host", "port", "key"],
            Read("""{ "secretConfig": [{ "configuration": { "Server": [{ "id": "host" }, { "id": "port" }], "Login": [{ "id": "key", "type": "Password" }] } }] }""")
                .Fields.Select(field => field.Id));

    [Theory]
    [InlineData("""{ "secret": true }""", true)]
    [InlineData("""{ "sensitive": "yes", "encrypted": false }""", true)]
    [InlineData("""{ "airbyte_secret": 1 }""", true)]
    [InlineData("""{ "masked": "N" }""", false)]
    [InlineData("""{ "secret": null }""", null)]
    [InlineData("{}", null)]
    public void Field_SecretMark_IsReadInAnySpelling(string json, bool? mark) => Assert.Equal(mark, Field(json).SecretMark);

    [Theory]
    [InlineData("""{ "readOnly": "true" }""", true)]
    [InlineData("""{ "read_only": 1 }""", true)]
    [InlineData("""{ "editable": false }""", true)]
    [InlineData("""{ "editable": "Y" }""", false)]
    [InlineData("""{ "readonly": false, "isReadOnly": true }""", true)]
    [InlineData("{}", false)]
    public void Field_ReadOnly_IsReadInAnySpelling(string json, bool readOnly) => Assert.Equal(readOnly, Field(json).ReadOnly);

    [Theory]
    [InlineData("""{ "required": "sometimes" }""", "required")]
    [InlineData("""{ "min": "low", "max": [] }""", "max", "min")]
    [InlineData("""{ "type": { "x": 1 } }""", "type")]
    [InlineData("""{ "list": ["a", { "x": 1 }] }""", "list")]
    [InlineData("""{ "options": "a,b" }""", "options")]
    [InlineData("""{ "value": { "a": 1 } }""", "value")]
    [InlineData("""{ "value": ["a", { "a": 1 }] }""", "value")]
    [InlineData("""{ "secret": "who knows" }""", "secret")]
    public void Field_AttributeNotUnderstood_IsNamed(string json, params string[] names)
    {
        var field = Field(json);

        Assert.Equal(names, field.NotUnderstood);
        Assert.Empty(field.Options);
    }

    [Theory]
    [InlineData("""{ "label": "Query based", "value": "QUERY_BASED" }""", "\"QUERY_BASED\"")]
    [InlineData("""{ "id": 7, "name": "Seven" }""", "7")]
    [InlineData("""[{ "value": "a" }, { "value": "b", "label": "B" }]""", """["a","b"]""")]
    [InlineData("""{ "value": { "deep": 1 } }""", """{"value":{"deep":1}}""")]
    public void Field_ValueIsAChoice_IsItsValue(string value, string expected) =>
        Assert.Equal(expected, Field(new JObject { ["value"] = JToken.Parse(value) }.ToString()).Value?.ToString(Formatting.None));

    [Theory]
    [InlineData("[true, false]", "true", "false")]
    [InlineData("[1, 2.5]", "1", "2.5")]
    [InlineData("""[{ "key": "a", "label": "A" }, null]""", "a")]
    [InlineData("""{ "us": "United States", "eu": "Europe" }""", "us", "eu")]
    public void Field_Options_AreTextsOfTheWire(string options, params string[] expected) =>
        Assert.Equal(expected, Field(new JObject { ["list"] = JToken.Parse(options) }.ToString()).Options);

    [Theory]
    [InlineData("""{ "id": "a", "configured": "unknown", "srcConnections": "many" }""", "configured", "srcConnections")]
    [InlineData("""{ "id": "a", "configured": "NOT_CONFIGURED" }""")]
    [InlineData("\"a\"")]
    public void AddedConnector_AttributeNotUnderstood_IsNamed(string json, params string[] names)
    {
        var added = AddedConnector.ReadItem(JToken.Parse(json));

        Assert.Equal("a", added?.Catalogue.ConnectorId);
        Assert.Equal(names, added?.NotUnderstood ?? ImmutableArray.Create("none"));
    }

    private static ConfigurationDocument Read(string json) => ConfigurationDocument.Read(JObject.Parse(json));

    private static ConfigurationField Field(string json)
    {
        var field = JObject.Parse(json);
        field["id"] = "field";
        return ConfigurationField.Read(field);
    }
}

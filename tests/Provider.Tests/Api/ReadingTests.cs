using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Models;

namespace Pulumi.Connectors.Provider.Tests.Api;

/// <summary>Reads responses in every form that the API documentation allows.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("""{ "connectorId": "abc" }""")]
    [InlineData("""{ "id": "abc" }""")]
    [InlineData("""{ "connectorId": "abc", "id": "other" }""")]
    [InlineData("""{ "connectorId": null, "id": "abc", "unknown": { "deep": [1] } }""")]
    public void CatalogueConnector_IdInEitherAttribute_IsRead(string json) => Assert.Equal("abc", CatalogueConnector.Read(JObject.Parse(json)).ConnectorId);

    [Fact]
    public void CatalogueConnector_NumbersAndBooleansAsStrings_AreRead()
    {
        var connector = CatalogueConnector.Read(JObject.Parse("""{ "id": 17, "platformId": 4, "transfer": "TRUE", "integrated": "0", "status": "1" }"""));

        Assert.Equal(("17", "4", true, false, 1), (connector.ConnectorId, connector.PlatformId, connector.Transfer, connector.Integrated, connector.Status));
        Assert.Equal(string.Empty, connector.Name);
        Assert.Null(connector.DocUrl);
    }

    [Fact]
    public void CatalogueConnector_WithoutId_ThrowsInvalidResponse() =>
        Assert.Equal(ApiFailure.InvalidResponse, Assert.Throws<ApiException>(() => CatalogueConnector.Read([])).Failure);

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0", 0)]
    [InlineData("3.0", 3)]
    [InlineData("1e2", 100)]
    [InlineData("\"3\"", 3)]
    [InlineData("\"3.0\"", 3)]
    [InlineData("\" 3 \"", 3)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("2147483648", null)]
    [InlineData("1e30", null)]
    [InlineData("1e400", null)]
    [InlineData("NaN", null)]
    [InlineData("-3", null)]
    [InlineData("\"-3\"", null)]
    [InlineData("0.5", null)]
    [InlineData("\"1e-400\"", null)]
    [InlineData("\"many\"", null)]
    [InlineData("\"1,234\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("\".0\"", null)]
    [InlineData("true", null)]
    [InlineData("null", null)]
    [InlineData("[3]", null)]
    [InlineData("{}", null)]
    public void AddedConnector_Connections_AreIntegersOrNotKnown(string json, int? connections)
    {
        var added = AddedConnector.Read(JObject.Parse($$"""{ "id": "a", "srcConnections": {{json}}, "destConnections": 0 }"""));

        Assert.Equal((connections, 0), (added.SourceConnections, added.DestinationConnections));
        Assert.Equal(connections > 0 ? true : connections is null ? null : false, added.InUse);
        Assert.Null(added.Configured);
        Assert.Null(added.Editable);
    }

    [Theory]
    [InlineData("""{ "id": "a", "srcConnections": -3, "destConnections": 3 }""", true)]
    [InlineData("""{ "id": "a", "srcConnections": 2147483647, "destConnections": 1 }""", true)]
    [InlineData("""{ "id": "a", "srcConnections": 0 }""", null)]
    [InlineData("""{ "id": "a" }""", null)]
    public void AddedConnector_InUse_IsTrueIfEitherNumberIsPositive(string json, bool? inUse) => Assert.Equal(inUse, AddedConnector.Read(JObject.Parse(json)).InUse);

    [Theory]
    [InlineData("1e30")]
    [InlineData("2147483648")]
    [InlineData("1.5")]
    [InlineData("NaN")]
    [InlineData("-1e400")]
    public void CatalogueConnector_StatusOutOfRange_IsAbsent(string status) =>
        Assert.Null(CatalogueConnector.Read(JObject.Parse($$"""{ "id": "a", "status": {{status}} }""")).Status);

    [Theory]
    [InlineData("NaN")]
    [InlineData("\"NaN\"")]
    [InlineData("1e999")]
    [InlineData("\"-Infinity\"")]
    public void ConfigurationField_LimitNotFinite_IsAbsent(string limit)
    {
        var field = ConfigurationField.Read(JObject.Parse($$"""{ "id": "a", "min": {{limit}}, "max": {{limit}} }"""));

        Assert.Null(field.Min);
        Assert.Null(field.Max);
    }

    [Fact]
    public void ConfigurationDocument_FieldIdTwice_TakesTheFirst()
    {
        var document = ConfigurationDocument.Read(JObject.Parse(
            """{ "configuration": [{ "id": "a", "type": "Number" }, { "id": "b" }, { "name": "a", "type": "Text" }, { "id": "a" }] }"""));

        Assert.Equal(["a", "b"], document.Fields.Select(field => field.Id));
        Assert.Equal("Number", document.Fields.Find("a")?.Type);
        Assert.Equal(["a"], document.Fields.RepeatedIds);
    }

    [Fact]
    public void ConfigurationField_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        Assert.Equal("a\uFFFDb", ConfigurationField.Read(JObject.Parse("""{ "id": "a\ud800b" }""")).Id);

    [Theory]
    [InlineData(1_000_000)]
    public void ConfigurationField_LongRunOfMaskCharactersInside_IsNoMask(int length) =>
        Assert.False(Field(new JObject { ["value"] = $"x{new string('*', length)}x" }).HasMaskedValue);

    [Theory]
    [InlineData("""{ "configured": true, "secretConfig": [{ "configurationId": "c1", "lastUpdated": 1700000000, "configuration": [{ "id": "a" }] }] }""")]
    [InlineData("""{ "configured": "true", "secretConfig": { "configurationId": "c1", "lastUpdated": "1700000000", "configuration": [{ "id": "a" }] } }""")]
    [InlineData("""{ "configured": 1, "configurationId": "c1", "lastUpdated": 1700000000.0, "configuration": [{ "name": "a" }] }""")]
    [InlineData("""{ "secretConfig": [{ "configured": true, "configurationId": "c1", "configuration": [{ "id": "a" }] }], "lastUpdated": 1700000000 }""")]
    public void ConfigurationDocument_AnyForm_ReadsTheSame(string json)
    {
        var document = ConfigurationDocument.Read(JObject.Parse(json));

        Assert.Equal(("c1", true, DateTimeOffset.FromUnixTimeSeconds(1700000000)), (document.ConfigurationId, document.Configured ?? false, document.LastUpdated ?? default));
        Assert.Equal("a", Assert.Single(document.Fields).Id);
        Assert.True(document.Exists);
    }

    [Theory]
    [InlineData("""{ "secretConfig": [{ "secretName": "vault/store" }] }""")]
    [InlineData("""{ "secretConfig": [{ "lastUpdated": 1700000000 }] }""")]
    [InlineData("""{ "configured": true }""")]
    [InlineData("""{ "secretConfig": [{ "configuration": [{ "id": "host", "value": "x" }] }] }""")]
    public void ConfigurationDocument_AnythingSaved_Exists(string json) => Assert.True(ConfigurationDocument.Read(JObject.Parse(json)).Exists);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "secretConfig": [] }""")]
    [InlineData("""{ "secretConfig": null, "lastUpdated": 0, "name": "" }""")]
    [InlineData("""{ "secretConfig": [{ "configuration": [{ "id": "host", "readonly": true, "value": "x" }] }] }""")]
    public void ConfigurationDocument_NeverSaved_DoesNotExist(string json) => Assert.False(ConfigurationDocument.Read(JObject.Parse(json)).Exists);

    [Theory]
    [InlineData("number", true, false)]
    [InlineData("NUMBER", true, false)]
    [InlineData("Integer", true, false)]
    [InlineData("Multi-Select", false, true)]
    [InlineData("multiselect", false, true)]
    [InlineData("MULTI SELECT", false, true)]
    [InlineData("Select", false, false)]
    public void ConfigurationField_TypeInAnyCase_IsRecognized(string type, bool number, bool multiple)
    {
        var field = Field(new JObject { ["type"] = type });

        Assert.Equal((number, multiple), (field.IsNumber, field.IsMultiple));
    }

    [Theory]
    [InlineData("""{ "value": "x" }""", "\"x\"")]
    [InlineData("""{ "value": ["a", "b"] }""", """["a","b"]""")]
    [InlineData("""{ "value": null, "listValue": ["a"] }""", """["a"]""")]
    [InlineData("""{ "value": "", "listValue": ["a"] }""", """["a"]""")]
    [InlineData("""{ "value": "x", "listValue": [] }""", "\"x\"")]
    [InlineData("""{ "value": "x", "listValue": null }""", "\"x\"")]
    [InlineData("""{ "value": { "a": 1 } }""", """{"a":1}""")]
    public void ConfigurationField_ValueInEitherAttribute_IsRead(string json, string value)
    {
        var field = Field(JObject.Parse(json));

        Assert.True(field.HasValue);
        Assert.Equal(value, field.Value?.ToString(Newtonsoft.Json.Formatting.None));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{ "value": null }""")]
    [InlineData("""{ "value": "" }""")]
    [InlineData("""{ "value": [] }""")]
    [InlineData("""{ "listValue": [] }""")]
    public void ConfigurationField_EmptyValue_HasNoValue(string json) => Assert.False(Field(JObject.Parse(json)).HasValue);

    [Fact]
    public void ConfigurationField_OptionsAndLimitsInAnyForm_AreRead()
    {
        var field = Field(JObject.Parse("""{ "list": ["a", { "value": "b" }, { "id": "c" }, 4, null], "min": "1", "max": 65535, "required": "true", "readonly": 0 }"""));

        Assert.Equal(["a", "b", "c", "4"], field.Options);
        Assert.Equal((1, 65535, true, false), (field.Min, field.Max, field.Required, field.ReadOnly));
    }

    [Fact]
    public void ConfigurationField_WithoutIdAndName_ThrowsInvalidResponse() =>
        Assert.Equal(ApiFailure.InvalidResponse, Assert.Throws<ApiException>(() => ConfigurationField.Read([])).Failure);

    [Fact]
    public void ToString_AnyModel_HidesValues()
    {
        const string Canary = "value-canary";
        var json = new JObject
        {
            ["authUrl"] = Canary,
            ["secretConfig"] = new JArray(new JObject { ["configuration"] = new JArray(new JObject { ["id"] = "a", ["value"] = Canary }) }),
        };
        var document = ConfigurationDocument.Read(json);
        object[] printed =
        [
            document, document.Fields.First(), new ConfigurationWrite("n", "c", "s", new Dictionary<string, JToken> { ["a"] = Canary }),
            new Credentials("id", Canary, Canary),
        ];

        Assert.All(printed, model => Assert.DoesNotContain(Canary, Convert.ToString(model, CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    private static ConfigurationField Field(JObject json)
    {
        json["id"] = "field";
        return ConfigurationField.Read(json);
    }
}

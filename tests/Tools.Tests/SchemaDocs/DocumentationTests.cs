using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.SchemaDocs;
using Pulumi.Connectors.Tools.Tests.Harness;

namespace Pulumi.Connectors.Tools.Tests.SchemaDocs;

/// <summary>Tests how schema-docs derives the tables of the pages from the schema, and the settings of the schema from each other.</summary>
public sealed class DocumentationTests : IDisposable
{
    private readonly SampleCheckout _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Generate_Repository_ChangesNothing()
    {
        var checkout = TreeCopy.Repository;

        Assert.Empty(Documentation.Generate(checkout).DifferencesTo(checkout));
    }

    [Fact]
    public void Generate_AfterItsOwnResult_ChangesNothing()
    {
        Assert.NotEmpty(_sample.Check());

        _sample.Apply();

        Assert.Empty(_sample.Check());
    }

    [Fact]
    public void Generate_ChangedSchema_GivesTheChangeWithPageAndLine()
    {
        _sample.Apply();
        _sample.Replace("schema.json", "Size in cm.", "Size in mm.");

        Assert.Equal(
            [$"{SampleCheckout.ThingPage}:4: is «| `size` | integer | Size in cm. |», must be «| `size` | integer | Size in mm. |»"],
            _sample.Check());
    }

    [Fact]
    public void Generate_Table_HasTheOrderOfTheSchemaWithRequiredInputsFirst()
    {
        _sample.ChangeSchema(schema => schema.SelectToken("resources.['things:index:Thing']")!["requiredInputs"] = new JArray("color"));

        _sample.Apply();

        Assert.StartsWith(
            """
            <!-- schema: things:index:Thing inputs -->
            | input | type | meaning |
            | --- | --- | --- |
            | `color` | string | Required. Color. |
            | `size` | integer | Size in cm. |
            <!-- end of schema -->
            """,
            _sample.Read(SampleCheckout.ThingPage),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_DescriptionInAPage_IsTheSummary()
    {
        _sample.Replace(SampleCheckout.ThingPage, SampleCheckout.Section("inputs"), SampleCheckout.Section("description"));

        _sample.Apply();
        _sample.Apply();

        Assert.StartsWith("<!-- schema: things:index:Thing description -->\nA thing.\n<!-- end of schema -->\n", _sample.Read(SampleCheckout.ThingPage), StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_UnknownMarker_IsRefusedWithPageAndLine()
    {
        _sample.Replace(SampleCheckout.ThingPage, SampleCheckout.Section("inputs"), "Text.\n\n" + SampleCheckout.Section("imputs"));

        Assert.Equal($"{SampleCheckout.ThingPage}:3: the marker 'things:index:Thing imputs' is unknown.", Assert.Throws<ToolException>(_sample.Apply).Message);
    }

    [Fact]
    public void Generate_InputsOfTheProvider_AreTheSettingsOfTheStack()
    {
        _sample.Apply();

        var schema = _sample.ReadSchema();
        Assert.True(JToken.DeepEquals(schema.SelectToken("provider.inputProperties"), schema.SelectToken("config.variables")));
        Assert.Equal(["url", "token", "retries", "account"], Names(schema.SelectToken("config.variables")));
    }

    [Fact]
    public void Generate_OutputsOfTheProvider_AreItsStringsWithoutSecrets()
    {
        _sample.Apply();

        Assert.Equal(["url", "account"], Names(_sample.ReadSchema().SelectToken("provider.properties")));
    }

    [Fact]
    public void Generate_ChangedSetting_ChangesItsCopies()
    {
        _sample.Apply();
        _sample.ChangeSchema(schema => schema.SelectToken("provider.inputProperties.url")!["description"] = "New.");

        _sample.Apply();

        Assert.All(
            (string[])["config.variables.url", "provider.properties.url"],
            path => Assert.Equal("New.", (string?)_sample.ReadSchema().SelectToken(path)?["description"]));
    }

    [Fact]
    public void Generate_Schema_KeepsTheOrderAndTheCharacters()
    {
        _sample.Replace("schema.json", "Address.", "Größe … «2026-03-28T19:37:11Z»");
        _sample.Replace("schema.json", "Account.", "2026-03-28T19:37:11Z");

        _sample.Apply();

        var text = _sample.Read("schema.json");
        Assert.Contains("\"description\": \"Größe … «2026-03-28T19:37:11Z»\"", text, StringComparison.Ordinal);
        Assert.Contains("\"description\": \"2026-03-28T19:37:11Z\"", text, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"name\": \"things\",\n  \"provider\": {\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Generate_InvalidJson_IsRefused()
    {
        _sample.Write("schema.json", "{");

        Assert.StartsWith("schema.json is not valid JSON: ", Assert.Throws<ToolException>(_sample.Apply).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Names(JToken? properties) => ((JObject)properties!).Properties().Select(property => property.Name);
}

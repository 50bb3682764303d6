using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.SchemaDocs;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>Tests that everything in <c>schema.json</c> is described, with what a reader needs to know about it.</summary>
public sealed class SchemaDescriptionTests
{
    private static readonly SchemaDocument Schema = Repository.Schema;

    public static TheoryData<string> Tokens => [.. Schema.Resources, .. Schema.Functions, .. Schema.Types, Schema.Provider];

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Description_DefinitionAndProperties_IsASentence(string token)
    {
        var texts = Schema.Inputs(token).Properties().Concat(Schema.Outputs(token).Properties())
            .Select(property => (property.Name, Text: Description(property.Value)))
            .Concat(Schema.Values(token).Select(value => (Name: $"{value["name"]}", Text: Description(value))))
            .Append((Name: token, Text: Schema.Description(token)));

        Assert.All(texts, described => Assert.Matches(@"^[A-Z](.|\n)*[.|]$", described.Text));
    }

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Description_Property_IsOneParagraph(string token) =>
        Assert.All(
            Schema.Inputs(token).Properties().Concat(Schema.Outputs(token).Properties()),
            property => Assert.DoesNotContain('\n', Description(property.Value)));

    // Strings and maps have no default that the provider applies, other than what their descriptions state about the platform.
    [Theory]
    [MemberData(nameof(Tokens))]
    public void Description_OptionalInput_StatesTheDefault(string token) =>
        Assert.All(
            Schema.Inputs(token).Properties().Where(input => !Schema.RequiredInputs(token).Contains(input.Name) && HasDefault(input.Value)),
            input => Assert.Contains("The default is", Description(input.Value), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Description_IntegerInput_StatesTheRange(string token) =>
        Assert.All(
            Schema.Inputs(token).Properties().Where(input => (string?)input.Value["type"] == "integer"),
            input => Assert.Matches(@"\bfrom \d+ to \d+\b", Description(input.Value)));

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Description_Duration_StatesTheUnit(string token) =>
        Assert.All(
            Schema.Inputs(token).Properties().Where(input => input.Name.EndsWith("Seconds", StringComparison.Ordinal)),
            input => Assert.Contains("in seconds", Description(input.Value), StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Tokens))]
    public void Description_OptionalOutput_StatesWhenItIsAbsent(string token) =>
        Assert.All(
            Schema.Outputs(token).Properties()
                .Where(output => !Schema.RequiredOutputs(token).Contains(output.Name) && !Schema.Inputs(token).ContainsKey(output.Name)),
            output => Assert.Matches("Absent|Present only|[Ff]alse if", Description(output.Value)));

    private static string Description(JToken definition) => (string?)definition["description"] ?? string.Empty;

    private static bool HasDefault(JToken input) => input["$ref"] is not null || (string?)input["type"] is "boolean" or "integer" or "number";
}

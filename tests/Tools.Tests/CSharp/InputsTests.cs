namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class InputsTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "types": {
            "test:index:Rule": {
              "type": "object",
              "properties": { "port": { "type": "integer" }, "hosts": { "type": "array", "items": { "type": "string" } }, "next": { "$ref": "#/types/test:index:Rule" } },
              "required": ["port"]
            },
            "test:index:Options": { "type": "object", "properties": { "depth": { "type": "number" } } }
          },
          "resources": {
            "test:index:Server": {
              "inputProperties": {
                "any": { "$ref": "pulumi.json#/Any" },
                "count": { "type": "integer" },
                "kind": { "type": "string", "const": "web" },
                "matrix": { "type": "array", "items": { "type": "array", "items": { "type": "number" } } },
                "name": { "type": "string" },
                "names": { "type": "array", "items": { "type": "string" } },
                "options": { "$ref": "#/types/test:index:Options", "plain": true },
                "plainCount": { "type": "integer", "plain": true },
                "plainNames": { "type": "array", "items": { "type": "string" }, "plain": true },
                "rule": { "$ref": "#/types/test:index:Rule" },
                "rules": { "type": "array", "items": { "$ref": "#/types/test:index:Rule" } },
                "rulesByName": { "type": "object", "additionalProperties": { "$ref": "#/types/test:index:Rule" } }
              },
              "requiredInputs": ["kind", "name", "plainCount"]
            }
          }
        }
        """);

    [Theory]
    [InlineData("Any", "Input<object>?")]
    [InlineData("Count", "Input<int>?")]
    [InlineData("Empty", "ServerArgs")]
    [InlineData("Matrix", "InputList<ImmutableArray<double>>")]
    [InlineData("Name", "Input<string>")]
    [InlineData("Names", "InputList<string>")]
    [InlineData("Options", "Options?")]
    [InlineData("PlainCount", "int")]
    [InlineData("PlainNames", "List<string>")]
    [InlineData("Rule", "Input<RuleArgs>?")]
    [InlineData("Rules", "InputList<RuleArgs>")]
    [InlineData("RulesByName", "InputMap<RuleArgs>")]
    public void Input_Type_FollowsTheSchema(string property, string expected) => Assert.Equal(expected, Sdk.TypeOf("ServerArgs", property));

    [Theory]
    [InlineData("Name", "Input(\"name\", required: true)")]
    [InlineData("Count", "Input(\"count\")")]
    [InlineData("_rulesByName", "Input(\"rulesByName\")")]
    public void Input_Attribute_HasTheNameOfTheSchema(string member, string expected) =>
        Assert.Equal([expected], GeneratedSdk.Attributes(Sdk.Member("ServerArgs", member)));

    [Theory]
    [InlineData("Inputs.RuleArgs", "Port", "Input<int>")]
    [InlineData("Inputs.RuleArgs", "Hosts", "InputList<string>")]
    [InlineData("Inputs.RuleArgs", "Next", "Input<RuleArgs>?")]
    [InlineData("Inputs.Options", "Depth", "double?")]
    public void ObjectType_Property_CanBeAnOutputUnlessItIsPlain(string type, string property, string expected) => Assert.Equal(expected, Sdk.TypeOf(type, property));

    [Theory]
    [InlineData("Inputs.Rule")]
    [InlineData("Inputs.OptionsArgs")]
    [InlineData("Outputs.Rule")]
    public void ObjectType_UnusedShape_IsNotGenerated(string type) => Assert.False(Sdk.HasType(type));

    [Fact]
    public void Program_WithInitializers_Compiles() => Assert.Empty(Sdk.ErrorsOf("""
        _ = new Server("a", new ServerArgs
        {
            Name = Output.Create("n"),
            Names = { "b", Output.Create("c") },
            Options = new Options { Depth = 0.5 },
            PlainCount = 1,
            PlainNames = { "d" },
            Rule = new RuleArgs { Port = 80, Hosts = { "e" } },
            Rules = { new RuleArgs { Port = Output.Create(1) } },
            RulesByName = { ["f"] = new RuleArgs { Port = 2 } },
        });
        """));

    [Fact]
    public void Constant_CannotBeChanged()
    {
        Assert.Equal("Input<string>", Sdk.TypeOf("ServerArgs", "Kind"));
        Assert.Contains("""public Input<string> Kind { get; } = "web";""", Sdk.Files["ServerArgs.cs"], StringComparison.Ordinal);
        Assert.NotEmpty(Sdk.ErrorsOf("""_ = new ServerArgs { Kind = "mail" };"""));
    }
}

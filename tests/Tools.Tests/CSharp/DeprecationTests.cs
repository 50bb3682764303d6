namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class DeprecationTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "config": { "variables": { "zone": { "type": "string", "deprecationMessage": "Use \"region\"." } } },
          "types": {
            "test:index:Color": { "type": "string", "enum": [{ "name": "Red", "value": "red" }, { "name": "Pink", "value": "pink", "deprecationMessage": "Use Red." }] },
            "test:index:Part": { "type": "object", "properties": { "old": { "type": "string", "deprecationMessage": "Use new." }, "new": { "type": "string" } } }
          },
          "resources": {
            "test:index:Lamp": {
              "inputProperties": {
                "color": { "$ref": "#/types/test:index:Color", "default": "pink" },
                "old": { "type": "string", "default": "a", "deprecationMessage": "Line 1.\nLine 2." },
                "oldSecret": { "type": "object", "additionalProperties": { "type": "string" }, "secret": true, "deprecationMessage": "Use another." },
                "part": { "$ref": "#/types/test:index:Part" }
              },
              "properties": { "old": { "type": "string", "deprecationMessage": "Use new." }, "part": { "$ref": "#/types/test:index:Part" } }
            },
            "test:index:OldLamp": { "deprecationMessage": "Use Lamp.", "stateInputs": { "properties": { "a": { "type": "string" } } } }
          },
          "functions": { "test:index:getLamp": { "deprecationMessage": "Use another.", "inputs": { "properties": { "id": { "type": "string" } } }, "outputs": { "properties": { "id": { "type": "string", "deprecationMessage": "Use new." } } } } }
        }
        """);

    [Theory]
    [InlineData("_ = Config.Zone;", "Use \"region\".")]
    [InlineData("_ = Color.Pink;", "Use Red.")]
    [InlineData("_ = new LampArgs { Old = \"a\" };", "Line 1.\nLine 2.")]
    [InlineData("_ = new LampArgs { OldSecret = { [\"a\"] = \"b\" } };", "Use another.")]
    [InlineData("_ = new Lamp(\"a\").Old;", "Use new.")]
    [InlineData("_ = new PartArgs { Old = \"a\" };", "Use new.")]
    [InlineData("_ = new Lamp(\"a\").Part.Apply(part => part.Old);", "Use new.")]
    [InlineData("_ = new OldLamp(\"a\");", "Use Lamp.")]
    [InlineData("_ = GetLamp.InvokeAsync();", "Use another.")]
    public void Program_UsesADeprecatedMember_GetsTheMessage(string statement, string message) =>
        Assert.Contains(Sdk.ErrorsOf(statement), error => error.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Program_UsesOtherMembers_Compiles() => Assert.Empty(Sdk.ErrorsOf("""
        _ = new Lamp("a", new LampArgs { Color = Color.Red, Part = new PartArgs { New = "b" } }).Part.Apply(part => part?.New);
        """));

    [Fact]
    public void Pragma_IsOnlyWhereSomethingDeprecatedIsUsed() =>
        Assert.Equal(
            ["Functions/GetLampResult.cs", "LampArgs.cs", "Outputs/Part.cs"],
            Sdk.Files.Where(file => file.Value.Contains("#pragma", StringComparison.Ordinal)).Select(file => file.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Resource_NotDeprecated_HasNoAttribute() => Assert.DoesNotContain(GeneratedSdk.Attributes(Sdk.Type("Lamp")), attribute => attribute.StartsWith("Obsolete", StringComparison.Ordinal));
}

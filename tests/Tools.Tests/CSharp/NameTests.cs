namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class NameTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "types": { "test:index:lower": { "type": "object", "properties": { "class": { "type": "string" }, "Upper": { "type": "string" }, "kebab-case": { "type": "string" }, "2nd": { "type": "string" }, "$ref": { "type": "string" } } } },
          "resources": { "test:module/event:Event": {
            "inputProperties": { "operator": { "type": "string", "defaultInfo": { "environment": ["TEST_EVENT"] } }, "namespace": { "type": "array", "items": { "type": "string" } }, "x-list": { "type": "array", "items": { "type": "string" } } },
            "properties": { "default": { "type": "string" }, "lower": { "$ref": "#/types/test:index:lower" } } } }
        }
        """);

    [Theory]
    [InlineData("Class", "class")]
    [InlineData("Upper", "Upper")]
    [InlineData("KebabCase", "kebabCase")]
    [InlineData("_2nd", "_2nd")]
    [InlineData("Ref", "ref")]
    public void ResultMember_AnyName_IsAValidIdentifier(string field, string parameter)
    {
        Assert.Equal("string?", Sdk.TypeOf("Outputs.Lower", field));
        Assert.Contains(parameter, Sdk.Type("Outputs.Lower").InstanceConstructors.Single().Parameters.Select(each => each.Name));
    }

    // Pulumi .NET finds a value by the name of the parameter, or by the attribute.
    [Theory]
    [InlineData("class", null)]
    [InlineData("Upper", null)]
    [InlineData("kebabCase", "OutputConstructorParameter(\"kebab-case\")")]
    [InlineData("_2nd", "OutputConstructorParameter(\"2nd\")")]
    [InlineData("ref", "OutputConstructorParameter(\"$ref\")")]
    public void ResultParameter_OtherNameThanInTheSchema_HasThatName(string parameter, string? attribute) =>
        Assert.Equal(attribute, GeneratedSdk.Attributes(Sdk.Type("Outputs.Lower").InstanceConstructors.Single().Parameters.Single(each => each.Name == parameter)).SingleOrDefault());

    [Theory]
    [InlineData("Event", "Default", "Output(\"default\")")]
    [InlineData("EventArgs", "Operator", "Input(\"operator\")")]
    [InlineData("EventArgs", "_namespace", "Input(\"namespace\")")]
    [InlineData("EventArgs", "_xList", "Input(\"x-list\")")]
    public void Property_AnyName_KeepsTheNameOfTheSchemaOnTheWire(string type, string member, string attribute) =>
        Assert.Equal([attribute], GeneratedSdk.Attributes(Sdk.Member(type, member)));

    [Fact]
    public void Definition_NameOfAnotherFile_IsRefused() =>
        Assert.Throws<ToolException>(() => GeneratedSdk.Of("""{ "resources": { "test:index:Config": {} } }"""));
}

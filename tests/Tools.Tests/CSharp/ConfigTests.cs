namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class ConfigTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "config": { "variables": {
            "color": { "$ref": "#/types/test:index:Color" },
            "debug": { "type": "boolean" },
            "limit": { "type": "integer" },
            "paths": { "type": "object", "additionalProperties": { "type": "string" } },
            "ratio": { "type": "number" },
            "url": { "type": "string" },
            "zones": { "type": "array", "items": { "type": "string" } } } },
          "types": { "test:index:Color": { "type": "string", "enum": [{ "name": "Red", "value": "red" }] } }
        }
        """);

    [Theory]
    [InlineData("Color", "string?", "Get(\"color\")")]
    [InlineData("Debug", "bool?", "GetBoolean(\"debug\")")]
    [InlineData("Limit", "int?", "GetInt32(\"limit\")")]
    [InlineData("Paths", "ImmutableDictionary<string, string>?", "GetObject<ImmutableDictionary<string, string>>(\"paths\")")]
    [InlineData("Ratio", "double?", "GetDouble(\"ratio\")")]
    [InlineData("Url", "string?", "Get(\"url\")")]
    [InlineData("Zones", "ImmutableArray<string>", "GetObject<ImmutableArray<string>>(\"zones\")")]
    public void Setting_Type_IsReadFromTheStack(string property, string type, string getter)
    {
        Assert.Equal(type, Sdk.TypeOf("Config", property));
        Assert.Contains($" {property} => Settings.{getter};", Sdk.Files["Config.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_OfAnObjectType_IsRefused() => Assert.Throws<ToolException>(() => GeneratedSdk.Of("""
        { "config": { "variables": { "part": { "$ref": "#/types/test:index:Part" } } }, "types": { "test:index:Part": { "type": "object", "properties": {} } } }
        """));
}

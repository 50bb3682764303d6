namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class DefaultTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "config": { "variables": {
            "limit": { "type": "integer", "default": 3 },
            "region": { "type": "string", "default": "eu", "defaultInfo": { "environment": ["TEST_REGION"] } } } },
          "types": { "test:index:Color": { "type": "string", "enum": [{ "name": "Red", "value": "red" }] } },
          "provider": { "inputProperties": {
            "debug": { "type": "boolean", "defaultInfo": { "environment": ["TEST_DEBUG"] } },
            "ratio": { "type": "number", "defaultInfo": { "environment": ["TEST_RATIO"] } },
            "region": { "type": "string", "defaultInfo": { "environment": ["TEST_REGION", "TEST_ZONE"] } },
            "retries": { "type": "integer", "default": 4, "defaultInfo": { "environment": ["TEST_RETRIES"] } },
            "token": { "type": "string", "secret": true, "defaultInfo": { "environment": ["TEST_TOKEN"] } } } },
          "resources": { "test:index:Lamp": { "inputProperties": {
            "color": { "$ref": "#/types/test:index:Color", "default": "red" },
            "label": { "type": "string", "default": "a \"b\"" },
            "lit": { "type": "boolean", "default": true, "plain": true },
            "weight": { "type": "number", "default": 2 } } } }
        }
        """);

    [Theory]
    [InlineData("ProviderArgs", "if (Utilities.GetEnvBoolean(\"TEST_DEBUG\") is { } debug)\n            Debug = debug;")]
    [InlineData("ProviderArgs", "if (Utilities.GetEnvDouble(\"TEST_RATIO\") is { } ratio)\n            Ratio = ratio;")]
    [InlineData("ProviderArgs", "if (Utilities.GetEnv(\"TEST_REGION\", \"TEST_ZONE\") is { } region)\n            Region = region;")]
    [InlineData("ProviderArgs", "Retries = Utilities.GetEnvInt32(\"TEST_RETRIES\") ?? 4;")]
    [InlineData("ProviderArgs", "if (Utilities.GetEnv(\"TEST_TOKEN\") is { } token)\n            Token = token;")]
    [InlineData("LampArgs", ".Color.Red;")]
    [InlineData("LampArgs", "Label = \"a \\\"b\\\"\";")]
    [InlineData("LampArgs", "Lit = true;")]
    [InlineData("LampArgs", "Weight = 2;")]
    [InlineData("Config", "public static int? Limit => Settings.GetInt32(\"limit\") ?? 3;")]
    [InlineData("Config", "public static string? Region => Settings.Get(\"region\") ?? Utilities.GetEnv(\"TEST_REGION\") ?? \"eu\";")]
    public void Default_Assignment_UsesEnvironmentBeforeValue(string type, string expected) =>
        Assert.Contains(expected, Sdk.Files[$"{type}.cs"], StringComparison.Ordinal);

    [Theory]
    [InlineData("GetEnv", "text", "text")]
    [InlineData("GetEnv", "", null)]
    [InlineData("GetEnv", null, null)]
    [InlineData("GetEnvBoolean", "true", true)]
    [InlineData("GetEnvBoolean", "0", false)]
    [InlineData("GetEnvBoolean", "maybe", null)]
    [InlineData("GetEnvInt32", "-12", -12)]
    [InlineData("GetEnvInt32", "1.5", null)]
    [InlineData("GetEnvDouble", "1.5", 1.5)]
    public void EnvironmentVariable_IsReadAsTheTypeOfTheInput(string method, string? value, object? expected)
    {
        const string Variable = "CONNECTORS_TEST_OF_THE_GENERATOR";
        Environment.SetEnvironmentVariable(Variable, value);

        Assert.Equal(expected, LoadedSdk.Of(Sdk).Utility(method, "CONNECTORS_TEST_NOT_SET", Variable));
    }

    [Fact]
    public void Version_IsThatOfTheEmbeddedFile() => Assert.Equal(GeneratedSdk.Identity.Version, LoadedSdk.Of(Sdk).GetType("Utilities").GetProperty("Version")?.GetValue(null));

    [Fact]
    public void Utilities_WithoutDefaults_DoNotReadTheEnvironment() =>
        Assert.Empty(GeneratedSdk.Of("""{ "resources": { "test:index:Disk": {} } }""").Type("Utilities").GetMembers("GetEnv"));

    [Fact]
    public void Default_OfAListFromTheEnvironment_IsRefused() => Assert.Throws<ToolException>(() => GeneratedSdk.Of("""
        { "provider": { "inputProperties": { "zones": { "type": "array", "items": { "type": "string" }, "defaultInfo": { "environment": ["TEST_ZONES"] } } } } }
        """));
}

using Microsoft.CodeAnalysis;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class ResourceTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        {
          "provider": {
            "inputProperties": { "url": { "type": "string" }, "retries": { "type": "integer" }, "paths": { "type": "object", "additionalProperties": { "type": "string" } } },
            "properties": { "url": { "type": "string" }, "retries": { "type": "integer" } }
          },
          "types": {
            "test:index:Rule": { "type": "object", "properties": { "port": { "type": "integer", "replaceOnChanges": true }, "rules": { "type": "array", "items": { "$ref": "#/types/test:index:Rule" } } } }
          },
          "resources": {
            "test:index:Server": {
              "aliases": [{ "type": "test:old:Server" }],
              "inputProperties": { "size": { "type": "integer" } },
              "requiredInputs": ["size"],
              "properties": {
                "address": { "type": "string" },
                "names": { "type": "array", "items": { "type": "string" }, "replaceOnChanges": true },
                "password": { "type": "string", "secret": true },
                "rules": { "type": "array", "items": { "$ref": "#/types/test:index:Rule" } },
                "size": { "type": "integer" },
                "tags": { "type": "object", "additionalProperties": { "$ref": "pulumi.json#/Any" } }
              },
              "required": ["size"]
            },
            "test:index:Disk": { "inputProperties": { "size": { "type": "integer" } } },
            "test:index:Volume": {
              "stateInputs": { "properties": { "zone": { "type": "string" } } },
              "properties": { "zone": { "type": "string" } }
            },
            "test:index:Overlay": { "isOverlay": true }
          }
        }
        """);

    [Theory]
    [InlineData("Address", "Output<string?>")]
    [InlineData("Names", "Output<ImmutableArray<string>>")]
    [InlineData("Rules", "Output<ImmutableArray<Rule>>")]
    [InlineData("Size", "Output<int>")]
    [InlineData("Tags", "Output<ImmutableDictionary<string, object>?>")]
    public void Output_Type_FollowsTheSchema(string property, string expected)
    {
        Assert.Equal(expected, Sdk.TypeOf("Server", property));
        Assert.Equal([$"Output(\"{property.ToLowerInvariant()}\")"], GeneratedSdk.Attributes(Sdk.Member("Server", property)));
    }

    [Theory]
    [InlineData("Server", "TestResourceType(\"test:index:Server\")", "CustomResource")]
    [InlineData("Provider", "TestResourceType(\"pulumi:providers:test\")", "ProviderResource")]
    public void Class_Registration_HasTokenAndBase(string name, string attribute, string expectedBase)
    {
        Assert.Equal([attribute], GeneratedSdk.Attributes(Sdk.Type(name)));
        Assert.Equal(expectedBase, Sdk.Type(name).BaseType?.Name);
    }

    [Theory]
    [InlineData("Server")]
    [InlineData("Disk")]
    [InlineData("Provider")]
    public void Registration_Options_HaveVersionAndAddressOfThePlugin(string resource)
    {
        Assert.Equal("Utilities.Version", Sdk.Option(resource, "Version"));
        Assert.Equal("Utilities.PluginDownloadUrl", Sdk.Option(resource, "PluginDownloadURL"));
        Assert.Equal(GeneratedSdk.Identity.PluginDownloadUrl, ((IFieldSymbol)Sdk.Member("Utilities", "PluginDownloadUrl")).ConstantValue);
    }

    [Theory]
    [InlineData("Aliases", "{ new Alias { Type = \"test:old:Server\" } }")]
    [InlineData("AdditionalSecretOutputs", "{ \"password\" }")]
    [InlineData("ReplaceOnChanges", "{ \"names[*]\", \"rules[*].port\" }")]
    public void Registration_Option_ListsWhatTheOutputsHave(string option, string expected)
    {
        Assert.Equal(expected, Sdk.Option("Server", option));
        Assert.Null(Sdk.Option("Disk", option));
    }

    [Theory]
    [InlineData("_ = new Server(\"a\", new ServerArgs { Size = 1 }, new CustomResourceOptions());")]
    [InlineData("_ = new Disk(\"a\"); _ = new Provider(\"b\");")]
    [InlineData("_ = Server.Get(\"a\", \"id\", new CustomResourceOptions());")]
    [InlineData("_ = Volume.Get(\"a\", \"id\"); _ = Volume.Get(\"a\", \"id\", new VolumeState { Zone = \"z\" }, new CustomResourceOptions());")]
    public void Program_OfTheSdk_Compiles(string statements) => Assert.Empty(Sdk.ErrorsOf(statements));

    [Fact]
    public void Constructor_RequiredInput_RequiresArguments() => Assert.NotEmpty(Sdk.ErrorsOf("_ = new Server(\"a\");"));

    [Fact]
    public void Provider_Outputs_AreTheStrings()
    {
        Assert.Equal("Output<string?>", Sdk.TypeOf("Provider", "Url"));
        Assert.Empty(Sdk.Type("Provider").GetMembers("Retries"));
    }

    [Theory]
    [InlineData("Url", "Input(\"url\")")]
    [InlineData("Retries", "Input(\"retries\", json: true)")]
    [InlineData("_paths", "Input(\"paths\", json: true)")]
    public void Provider_Setting_IsSentAsAString(string member, string attribute) =>
        Assert.Equal([attribute], GeneratedSdk.Attributes(Sdk.Member("ProviderArgs", member)));

    [Fact]
    public void Overlay_IsLeftOut() => Assert.False(Sdk.HasType("Overlay"));
}

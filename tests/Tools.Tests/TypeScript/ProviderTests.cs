namespace Pulumi.Connectors.Tools.Tests.TypeScript;

/// <summary>Tests the code of the provider and of the settings of the stack.</summary>
[Trait("Needs", "Node.js")]
public sealed class ProviderTests
{
    private const string Mode = """
        "small:index:Mode": { "type": "string", "enum": [{ "name": "Fast", "value": "fast" }, { "name": "Slow", "value": "slow" }] }
        """;

    [Fact]
    public async Task Provider_Inputs_AreSentAsStrings()
    {
        using var sdk = await CompiledSdk.CompileAsync($$"""
            "provider": { "inputProperties": {
              "region": { "type": "string" }, "mode": { "type": "string", "$ref": "#/types/small:index:Mode" }, "retries": { "type": "integer", "default": 3 },
              "pins": { "type": "array", "items": { "type": "string" }, "secret": true } } },
            "types": { {{Mode}} }
            """);

        var request = await sdk.RunAsync("""return engine.requestOf(() => new small.Provider("it", { region: "here", mode: "fast", pins: [pulumi.output("1")] }));""");

        JsonAssert.Equal("""{ "region": "here", "mode": "fast", "retries": "3", "pins": "[\"1\"]" }""", request["inputs"]);
        Assert.Equal(["pins"], request["secrets"]?.Values<string>() ?? []);
    }

    [Fact]
    public async Task Provider_Outputs_AreItsStrings()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            $$"""
            "provider": { "properties": {
              "region": { "type": "string" }, "mode": { "type": "string", "$ref": "#/types/small:index:Mode" }, "retries": { "type": "integer" },
              "token": { "type": "string", "secret": true } }, "required": ["region"] },
            "types": { {{Mode}} }
            """,
            """
            const provider = new small.Provider("it");
            const region: pulumi.Output<string> = provider.region;
            const mode: pulumi.Output<small.Mode | undefined> = provider.mode;
            // @ts-expect-error
            provider.retries;
            """);

        var request = await sdk.RunAsync("""return engine.requestOf(() => new small.Provider("it"));""");

        Assert.Equal(["token"], request["additionalSecretOutputs"]?.Values<string>() ?? []);
    }

    [Fact]
    public async Task Provider_RequiredInput_RequiresArguments()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            """ "provider": { "inputProperties": { "region": { "type": "string" } }, "requiredInputs": ["region"] } """,
            """
            // @ts-expect-error
            new small.Provider("it");
            """);

        Assert.Equal("Missing required property 'region'", (string?)await sdk.RunAsync("""try { new small.Provider("it"); } catch (error) { return error.message; }"""));
    }

    [Fact]
    public async Task Config_Settings_HaveTheirTypesAndDefaults()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            $$"""
            "config": { "variables": {
              "mode": { "type": "string", "$ref": "#/types/small:index:Mode" }, "retries": { "type": "integer", "default": 3 }, "flag": { "type": "boolean", "default": true },
              "region": { "type": "string", "defaultInfo": { "environment": ["SMALL_REGION"] } }, "boxes": { "type": "array", "items": { "$ref": "#/types/small:index:Box" } } } },
            "types": { {{Mode}}, "small:index:Box": { "type": "object", "properties": { "label": { "type": "string" } } } }
            """,
            """
            const mode: small.Mode | undefined = small.config.mode;
            const retries: number = small.config.retries;
            const boxes: small.types.output.Box[] | undefined = small.config.boxes;
            // @ts-expect-error
            const region: string = small.config.region;
            """);

        var values = await sdk.RunAsync("""
            process.env.SMALL_REGION = "there";
            pulumi.runtime.setAllConfig({ "small:mode": "fast", "small:flag": "false", "small:boxes": "[{\"label\":\"text\"}]" });
            const { mode, retries, flag, region, boxes } = small.config;
            return { mode, retries, flag, region, boxes };
            """);

        JsonAssert.Equal("""{ "mode": "fast", "retries": 3, "flag": false, "region": "there", "boxes": [{ "label": "text" }] }""", values);
    }
}

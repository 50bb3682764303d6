using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Tests.TypeScript;

/// <summary>Tests the code of resources with the engine stand-in of sdk/nodejs.</summary>
[Trait("Needs", "Node.js")]
public sealed class ResourceTests
{
    private const string Box = """
        "small:index:Box": { "type": "object", "properties": { "pin": { "type": "string", "secret": true }, "label": { "type": "string" } } }
        """;

    [Fact]
    public async Task Resource_RequiredAndOptional_FollowTheSchema()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            Thing("""
                "inputProperties": { "size": { "type": "integer" }, "label": { "type": "string" }, "any-key": { "type": "string" } }, "requiredInputs": ["size"],
                "properties": { "size": { "type": "integer" }, "created": { "type": "string" } }, "required": ["created"]
                """),
            """
            const thing = new small.Thing("it", { size: pulumi.output(1), label: undefined, "any-key": "value" });
            const created: pulumi.Output<string> = thing.created;
            const size: pulumi.Output<number | undefined> = thing.size;
            // @ts-expect-error
            new small.Thing("it", { label: "text" });
            // @ts-expect-error
            const required: pulumi.Output<number> = thing.size;
            """);

        var request = await sdk.RunAsync("""return engine.requestOf(() => new small.Thing("it", { size: 1, "any-key": "value" }));""");
        JsonAssert.Equal("""{"size":1,"any-key":"value"}""", request["inputs"]);
        var message = await sdk.RunAsync("""try { new small.Thing("it", {}); } catch (error) { return error.message; }""");
        Assert.Equal("Missing required property 'size'", (string?)message);
    }

    [Fact]
    public async Task Secret_ListAndNestedProperty_AreSentAndReturnedAsSecrets()
    {
        const string Properties = """
            { "pins": { "type": "array", "items": { "type": "string" }, "secret": true }, "boxes": { "type": "array", "items": { "$ref": "#/types/small:index:Box" } }, "flag": { "type": "boolean", "secret": true }, "label": { "type": "string" } }
            """;
        using var sdk = await CompiledSdk.CompileAsync(Thing($""" "inputProperties": {Properties}, "properties": {Properties} """) + $$""", "types": { {{Box}} }""");

        var request = await sdk.RunAsync("""return engine.requestOf(() => new small.Thing("it", { pins: ["1"], boxes: [{ pin: "2" }], flag: false, label: "text" }));""");

        Assert.Equal("boxes, flag, pins", Names(request["secrets"]));
        Assert.Equal("boxes, flag, pins", Names(request["additionalSecretOutputs"]));
        Assert.Equal(false, (bool?)request["inputs"]?["flag"]);
    }

    [Fact]
    public async Task Defaults_AbsentInputs_ComeFromTheEnvironmentOrTheSchema()
    {
        using var sdk = await CompiledSdk.CompileAsync(Thing("""
            "inputProperties": {
              "kind": { "type": "string", "const": "thing" }, "size": { "type": "integer", "default": 3 }, "flag": { "type": "boolean", "default": true },
              "region": { "type": "string", "default": "here", "defaultInfo": { "environment": ["SMALL_REGION", "REGION"] } },
              "count": { "type": "integer", "default": 5, "defaultInfo": { "environment": ["SMALL_COUNT"] } },
              "on": { "type": "boolean", "defaultInfo": { "environment": ["SMALL_ON"] } },
              "token": { "type": "string", "secret": true, "defaultInfo": { "environment": ["SMALL_TOKEN"] } } }
            """));

        var absent = await sdk.RunAsync("""return engine.requestOf(() => new small.Thing("it"));""");
        JsonAssert.Equal("""{"kind":"thing","size":3,"flag":true,"region":"here","count":5}""", absent["inputs"]);
        var environment = await sdk.RunAsync("""
            Object.assign(process.env, { REGION: "there", SMALL_COUNT: "0", SMALL_ON: "false", SMALL_TOKEN: "secret" });
            return engine.requestOf(() => new small.Thing("it", { size: 0, flag: false }));
            """);
        JsonAssert.Equal("""{"kind":"thing","size":0,"flag":false,"region":"there","count":0,"on":false,"token":"secret"}""", environment["inputs"]);
        Assert.Equal("token", Names(environment["secrets"]));
    }

    [Fact]
    public async Task Defaults_NestedObjects_AreSetInListsAndMaps()
    {
        using var sdk = await CompiledSdk.CompileAsync(Thing("""
            "inputProperties": {
              "outer": { "$ref": "#/types/small:index:Outer" }, "list": { "type": "array", "items": { "$ref": "#/types/small:index:Inner" } },
              "map": { "type": "object", "additionalProperties": { "$ref": "#/types/small:index:Inner" } } }
            """) + """
            , "types": {
              "small:index:Outer": { "type": "object", "properties": { "inner": { "$ref": "#/types/small:index:Inner" }, "kind": { "type": "string", "const": "outer" } } },
              "small:index:Inner": { "type": "object", "properties": { "size": { "type": "integer", "default": 3 }, "label": { "type": "string" } } } }
            """);

        var request = await sdk.RunAsync("""
            return engine.requestOf(() => new small.Thing("it", { outer: { inner: {} }, list: [{ size: 1 }, {}], map: { "a.b": { label: "text" } } }));
            """);

        JsonAssert.Equal(
            """{ "outer": { "inner": { "size": 3 }, "kind": "outer" }, "list": [{ "size": 1 }, { "size": 3 }], "map": { "a.b": { "label": "text", "size": 3 } } }""",
            request["inputs"]);
    }

    [Fact]
    public async Task Get_WithStateInputs_SendsThem()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            Thing("""
                "inputProperties": { "size": { "type": "integer" } }, "requiredInputs": ["size"], "properties": { "label": { "type": "string" } },
                "stateInputs": { "properties": { "label": { "type": "string" }, "pin": { "type": "string", "secret": true } } }
                """),
            """
            const state: small.ThingState = { label: "text" };
            small.Thing.get("it", "id", state, { protect: true });
            small.Thing.get("it", "id");
            // @ts-expect-error
            new small.Thing("it", state);
            """);

        var request = await sdk.RunAsync("""return engine.requestOf(() => small.Thing.get("it", "id", { label: "text", pin: "1" }));""");

        Assert.Equal("id", (string?)request["id"]);
        JsonAssert.Equal("""{"label":"text","pin":"1"}""", request["inputs"]);
        Assert.Equal("pin", Names(request["secrets"]));
    }

    [Fact]
    public async Task Options_AliasesAndReplacements_AreThoseOfTheSchema()
    {
        using var sdk = await CompiledSdk.CompileAsync(Thing("""
            "aliases": [{ "type": "small:index:OldThing" }, { "type": "small:index:OlderThing" }],
            "inputProperties": { "onlyInput": { "type": "string", "replaceOnChanges": true } },
            "properties": {
              "box": { "$ref": "#/types/small:index:Part" }, "boxes": { "type": "array", "items": { "$ref": "#/types/small:index:Part" } },
              "labels": { "type": "object", "additionalProperties": { "type": "string" }, "replaceOnChanges": true },
              "names": { "type": "array", "items": { "type": "string" }, "replaceOnChanges": true }, "size": { "type": "integer", "replaceOnChanges": true } }
            """) + """
            , "types": { "small:index:Part": { "type": "object", "properties": { "part": { "$ref": "#/types/small:index:Part" }, "size": { "type": "integer", "replaceOnChanges": true } } } }
            """);

        var request = await sdk.RunAsync("""return engine.requestOf(() => new small.Thing("it"));""");

        Assert.Equal("box.size, boxes[*].size, labels.*, names[*], size", Names(request["replaceOnChanges"]));
        Assert.Equal("small:index:OldThing, small:index:OlderThing", Names(request["aliases"]));
    }

    [Fact]
    public async Task Deprecated_Resource_WarnsOnceForEach()
    {
        using var sdk = await CompiledSdk.CompileAsync(Thing(""" "deprecationMessage": "Use Other.", "inputProperties": {} """));

        var warnings = await sdk.RunAsync("""new small.Thing("it"); small.Thing.get("found", "id"); return warnings;""");

        Assert.Equal(["warning: [runtime] Thing is deprecated: Use Other.", "warning: [runtime] Thing is deprecated: Use Other."], warnings.Values<string>());
    }

    private static string Thing(string members) => $$"""
        "resources": { "small:index:Thing": { {{members}} } }
        """;

    private static string Names(JToken? list) => string.Join(", ", (list?.Values<string>() ?? []).Order(StringComparer.Ordinal));
}

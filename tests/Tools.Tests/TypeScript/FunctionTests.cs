namespace Pulumi.Connectors.Tools.Tests.TypeScript;

/// <summary>Tests the code of functions.</summary>
[Trait("Needs", "Node.js")]
public sealed class FunctionTests
{
    private const string Output = """
        "outputs": { "properties": { "label": { "type": "string" }, "size": { "type": "integer" } }, "required": ["size"] }
        """;

    [Fact]
    public async Task Function_BothForms_SendInputsAndDefaults()
    {
        using var sdk = await CompiledSdk.CompileAsync($$"""
            "functions": { "small:index:getThing": { "inputs": { "properties": {
              "kind": { "type": "string", "const": "thing" }, "size": { "type": "integer", "default": 3 }, "box": { "$ref": "#/types/small:index:Box" },
              "boxes": { "type": "array", "items": { "$ref": "#/types/small:index:Box" } } }, "required": ["kind"] }, {{Output}} } },
            "types": { "small:index:Box": { "type": "object", "properties": { "label": { "type": "string", "default": "text" } } } }
            """);

        var requests = await sdk.RunAsync("""
            return [
              await engine.requestOf(() => small.getThing({ kind: "thing", box: {}, boxes: [{}] })),
              await engine.requestOf(() => small.getThingOutput({ kind: pulumi.output("thing"), box: pulumi.output({}), boxes: [{}] })),
              await engine.requestOf(() => small.getThing({ kind: "thing" })),
            ];
            """);

        const string Complete = """{ "kind": "thing", "size": 3, "box": { "label": "text" }, "boxes": [{ "label": "text" }] }""";
        JsonAssert.Equal(Complete, requests[0]?["inputs"]);
        JsonAssert.Equal(Complete, requests[1]?["inputs"]);
        JsonAssert.Equal("""{ "kind": "thing", "size": 3 }""", requests[2]?["inputs"]);
    }

    [Fact]
    public async Task Function_WithoutInputsOrResult_HasNoArgumentsAndOneForm()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            $$""" "functions": { "small:index:getAll": { {{Output}} }, "small:index:doIt": { "inputs": { "properties": { "size": { "type": "integer" } } } } } """,
            """
            const all: Promise<small.GetAllResult> = small.getAll({ async: true });
            const size: pulumi.Output<number> = small.getAllOutput().size;
            const nothing: Promise<void> = small.doIt({ size: 1 });
            // @ts-expect-error
            small.doItOutput;
            """);

        JsonAssert.Equal("{}", (await sdk.RunAsync("return engine.requestOf(() => small.getAllOutput());"))["inputs"]);
        JsonAssert.Equal("""{ "size": 1 }""", (await sdk.RunAsync("return engine.requestOf(() => small.doIt({ size: 1 }));"))["inputs"]);
    }

    [Fact]
    public async Task Function_RequiredAndOptional_FollowTheSchema()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            $$"""
            "functions": { "small:index:getThing": { "inputs": { "properties": { "id": { "type": "string" }, "size": { "type": "integer" } }, "required": ["id"] }, {{Output}} } }
            """,
            """
            const { label, size } = await small.getThing({ id: "it" });
            const optional: string | undefined = label;
            const required: number = size;
            small.getThingOutput({ id: pulumi.output("it"), size: undefined });
            // @ts-expect-error
            small.getThing({});
            // @ts-expect-error
            small.getThing({ id: pulumi.output("it") });
            // @ts-expect-error
            const text: string = label;
            """);

        Assert.Equal("small:index:getThing", (string?)(await sdk.RunAsync("""return engine.requestOf(() => small.getThing({ id: "it" }));"""))["token"]);
    }

    [Fact]
    public async Task Deprecated_Function_WarnsInBothForms()
    {
        using var sdk = await CompiledSdk.CompileAsync($$""" "functions": { "small:index:getThing": { "deprecationMessage": "Use getOther.", {{Output}} } } """);

        var warnings = await sdk.RunAsync("await small.getThing(); await valueOf(small.getThingOutput()); return warnings;");

        Assert.Equal(Enumerable.Repeat("warning: [runtime] getThing is deprecated: Use getOther.", 2), warnings.Values<string>());
    }
}

namespace Pulumi.Connectors.Tools.Tests.TypeScript;

/// <summary>Tests the types of properties with the TypeScript compiler.</summary>
[Trait("Needs", "Node.js")]
public sealed class TypeTests
{
    [Fact]
    public async Task Objects_InputsAndOutputs_HaveTheirOwnTypes()
    {
        const string Properties = """
            { "box": { "$ref": "#/types/small:index:Box" }, "boxes": { "type": "array", "items": { "$ref": "#/types/small:index:Box" } }, "map": { "type": "object", "additionalProperties": { "$ref": "#/types/small:index:Box" } } }
            """;
        using var sdk = await CompiledSdk.CompileAsync(
            $$"""
            "resources": { "small:index:Thing": { "inputProperties": {{Properties}}, "properties": {{Properties}} } },
            "functions": { "small:index:getThing": { "inputs": { "properties": {{Properties}} }, "outputs": { "properties": {{Properties}} } } },
            "types": {
              "small:index:Box": { "type": "object", "required": ["label"], "properties": {
                "label": { "type": "string" }, "inner": { "$ref": "#/types/small:index:Inner" }, "lists": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer" } } } } },
              "small:index:Inner": { "type": "object", "properties": { "outer": { "$ref": "#/types/small:index:Box" } } } }
            """,
            """
            const box: small.types.input.BoxArgs = { label: pulumi.output("text"), lists: { a: [1, pulumi.output(2)] }, inner: { outer: { label: "text" } } };
            const thing = new small.Thing("it", { box, boxes: [box, pulumi.output(box)], map: { key: box } });
            const label: pulumi.Output<string | undefined> = thing.boxes.apply(boxes => boxes?.[0].inner?.outer?.label);
            const result = await small.getThing({ box: { label: "text" }, map: { key: { label: "text", lists: { a: [1] } } } });
            const value: small.types.output.Box | undefined = result.map?.key;
            small.getThingOutput({ boxes: [box] });
            // @ts-expect-error
            const missing: small.types.input.BoxArgs = {};
            // @ts-expect-error
            small.getThing({ box });
            """);
    }

    [Fact]
    public async Task Enums_AllKinds_AreConstantsAndTypes()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            """
            "resources": { "small:index:Thing": { "inputProperties": {
              "mode": { "type": "string", "$ref": "#/types/small:index:Mode" }, "count": { "type": "integer", "$ref": "#/types/small:index:Count" },
              "ratio": { "type": "number", "$ref": "#/types/small:index:Ratio" }, "toggle": { "type": "boolean", "$ref": "#/types/small:index:Toggle" },
              "modes": { "type": "array", "items": { "type": "string", "$ref": "#/types/small:index:Mode" } } } } },
            "types": {
              "small:index:Mode": { "type": "string", "enum": [{ "name": "Fast", "value": "fast" }, { "value": "not-so-fast" }] },
              "small:index:Count": { "type": "integer", "enum": [{ "name": "One", "value": 1 }] },
              "small:index:Ratio": { "type": "number", "enum": [{ "name": "Half", "value": 0.5 }, { "value": 2 }] },
              "small:index:Toggle": { "type": "boolean", "enum": [{ "name": "On", "value": true }] } }
            """,
            """
            new small.Thing("it", { mode: small.Mode.Fast, count: small.Count.One, ratio: 0.5, toggle: pulumi.output(small.Toggle.On), modes: ["fast", small.Mode.Not_so_fast] });
            // @ts-expect-error
            new small.Thing("it", { mode: "slow" });
            // @ts-expect-error
            new small.Thing("it", { count: 2 });
            """);

        JsonAssert.Equal(
            """[{ "Fast": "fast", "Not_so_fast": "not-so-fast" }, { "One": 1 }, { "Half": 0.5, "_2": 2 }, { "On": true }]""",
            await sdk.RunAsync("return [small.Mode, small.Count, small.types.enums.Ratio, small.Toggle];"));
    }

    [Fact]
    public async Task Plain_Inputs_TakeNoOutputs()
    {
        using var sdk = await CompiledSdk.CompileAsync(
            """
            "resources": { "small:index:Thing": { "inputProperties": {
              "label": { "type": "string", "plain": true }, "list": { "type": "array", "items": { "type": "string" }, "plain": true }, "box": { "$ref": "#/types/small:index:Box", "plain": true },
              "anything": { "$ref": "pulumi.json#/Any" } } } },
            "types": { "small:index:Box": { "type": "object", "properties": { "label": { "type": "string" }, "size": { "type": "integer", "plain": true } } } }
            """,
            """
            new small.Thing("it", { label: "text", list: [pulumi.output("text")], box: { label: pulumi.output("text"), size: 1 }, anything: pulumi.output([1, "text"]) });
            // @ts-expect-error
            new small.Thing("it", { label: pulumi.output("text") });
            // @ts-expect-error
            new small.Thing("it", { list: pulumi.output(["text"]) });
            // @ts-expect-error
            new small.Thing("it", { box: { size: pulumi.output(1) } });
            """);
    }

    [Fact]
    public async Task Constant_Property_HasOneValue()
    {
        const string Kind = """{ "kind": { "type": "string", "const": "thing" } }""";
        using var sdk = await CompiledSdk.CompileAsync(
            $$""" "resources": { "small:index:Thing": { "inputProperties": {{Kind}}, "requiredInputs": ["kind"], "properties": {{Kind}}, "required": ["kind"] } } """,
            """
            const kind: pulumi.Output<"thing"> = new small.Thing("it", { kind: "thing" }).kind;
            // @ts-expect-error
            new small.Thing("it", { kind: "other" });
            """);
    }
}

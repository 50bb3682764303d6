using Newtonsoft.Json;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The source files of the object types and enumerations.</summary>
internal sealed class TypesFiles(PackageSchema schema, TypeGraph types)
{
    private const string Modules = """
        import * as enums from "./enums";
        import * as input from "./input";
        import * as output from "./output";

        export {
          enums,
          input,
          output,
        };
        """;

    public static string Index() => new SourceFile("types/index.ts").Render(Modules);

    public string Inputs()
    {
        var file = new SourceFile("types/input.ts");
        var (names, values) = (new TypeNames(file), new InputValues(file, types));
        var ofFunctions = schema.Functions.SelectMany(function => function.Inputs).ToList();
        var ofResources = schema.Resources.Append(schema.Provider).SelectMany(resource => resource.Inputs.Concat(resource.StateInputs ?? []));
        var asValues = schema.ObjectsIn(ofFunctions).Select(definition => Interface(definition, definition.Name, property => names.Value(property, SdkModule.Inputs)));
        var all = schema.ObjectsIn(ofResources.Concat(ofFunctions));
        return file.Render(asValues
            .Concat(all.Select(definition => Interface(definition, $"{definition.Name}Args", names.Input)))
            .Concat(all.Where(definition => definition.Properties.Any(IsSet)).Select(definition => Defaults(definition, values))));
    }

    public string Outputs()
    {
        var file = new SourceFile("types/output.ts");
        var names = new TypeNames(file);
        var outputs = schema.Resources.SelectMany(resource => resource.Outputs).Concat(schema.Functions.SelectMany(function => function.Outputs));
        return file.Render(schema.ObjectsIn(outputs.Concat(schema.Config))
            .Select(definition => Interface(definition, definition.Name, property => names.Value(property, SdkModule.Outputs))));
    }

    public string Enums() => new SourceFile("types/enums/index.ts").Render(schema.Enums.OrderBy(definition => definition.Name, StringComparer.Ordinal).Select(Enum));

    private static string Interface(ObjectDefinition definition, string name, Func<SchemaProperty, string> type) =>
        InterfaceCode.Of(name, definition.Description, definition.Properties, type);

    private static string Enum(EnumDefinition definition) => $"""
        {CodeText.Block($"export const {definition.Name} =", definition.Values.Select(Member), " as const;")}

        {DocComment.Of(definition.Description)}export type {definition.Name} = (typeof {definition.Name})[keyof typeof {definition.Name}];
        """;

    private static string Member(EnumValue value) =>
        $"{DocComment.Of(value.Description, value.Deprecation)}{Identifiers.EnumMember(value.Name)}: {value.Value.ToString(Formatting.None)},";

    private bool IsSet(SchemaProperty property) => TypeGraph.HasDefault(property) || types.ContainsDefaults(property);

    private string Defaults(ObjectDefinition definition, InputValues values)
    {
        var properties = definition.Properties.Where(IsSet).Select(property => $"{Identifiers.Quoted(property.Name)}: {values.OfValue(property, "value")},");
        var function = CodeText.Block(
            $"export function {InputValues.DefaultsOf(definition.Token)}(value: any): any",
            [CodeText.Block("return", ["...value,", .. properties], ";")]);
        return $"/** @internal */\n{function}";
    }
}

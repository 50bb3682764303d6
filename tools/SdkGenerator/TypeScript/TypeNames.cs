using Newtonsoft.Json;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The types of properties in a source file.</summary>
internal sealed class TypeNames(SourceFile file)
{
    private string Pulumi => file.Use(SdkModule.Pulumi);

    /// <summary>Returns the type of a value that contains no outputs of resources.</summary>
    /// <param name="objects">Module of object types: <see cref="SdkModule.Inputs"/> or <see cref="SdkModule.Outputs"/>.</param>
    public string Value(SchemaProperty property, SdkModule objects) => property.Constant?.ToString(Formatting.None) ?? Value(property.Type, objects);

    /// <summary>Returns the type of an output of a resource.</summary>
    public string Output(SchemaProperty property) =>
        $"{Pulumi}Output<{Value(property, SdkModule.Outputs)}{(property.IsRequired ? string.Empty : " | undefined")}>";

    /// <summary>Returns the type of an input, which can be an output of a resource or contain some.</summary>
    public string Input(SchemaProperty property)
    {
        var type = property.Constant?.ToString(Formatting.None) ?? Input(property.Type);
        if (property.IsPlain || property.Type is SchemaType.Any)
            return type;
        return $"{Pulumi}Input<{type}{(property.IsRequired ? string.Empty : " | undefined")}>";
    }

    private string Value(SchemaType type, SdkModule objects) => type switch
    {
        SchemaType.List list => $"{Value(list.Item, objects)}[]",
        SchemaType.Map map => $"{{[key: string]: {Value(map.Value, objects)}}}",
        SchemaType.Object reference => $"{file.Use(objects)}{Names.Last(reference.Token)}",
        _ => Scalar(type),
    };

    private string Input(SchemaType type) => type switch
    {
        SchemaType.List list => $"{InputItem(list.Item)}[]",
        SchemaType.Map map => $"{{[key: string]: {InputItem(map.Value)}}}",
        SchemaType.Object reference => $"{file.Use(SdkModule.Inputs)}{Names.Last(reference.Token)}Args",
        _ => Scalar(type),
    };

    private string InputItem(SchemaType type) => type is SchemaType.Any ? Scalar(type) : $"{Pulumi}Input<{Input(type)}>";

    private string Scalar(SchemaType type) => type switch
    {
        SchemaType.Enum reference => $"{file.Use(SdkModule.Enums)}{Names.Last(reference.Token)}",
        SchemaType.Primitive { Kind: PrimitiveKind.String } => "string",
        SchemaType.Primitive { Kind: PrimitiveKind.Boolean } => "boolean",
        SchemaType.Primitive => "number",
        _ => "any",
    };
}

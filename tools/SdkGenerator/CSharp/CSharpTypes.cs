using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>The C# types of the properties of a package.</summary>
internal sealed class CSharpTypes(PackageSchema schema, string @namespace)
{
    public static bool IsCollection(SchemaType type) => type is SchemaType.List or SchemaType.Map;

    /// <summary>Returns the name of the class of an object type, without its namespace.</summary>
    public static string ObjectName(string token, TypeShape shape) => CSharpNames.Pascal(Names.Last(token)) + (shape == TypeShape.Input ? "Args" : string.Empty);

    public EnumDefinition Enum(string token) => schema.Enums.Single(definition => definition.Token == token);

    /// <summary>Returns the type of an output. An immutable array is never nullable, because its default value represents absence.</summary>
    public string OutputType(SchemaProperty property)
    {
        var type = Value(property.Type, TypeShape.Output);
        return property.IsRequired || property.Type is SchemaType.List ? type : type + "?";
    }

    /// <summary>Returns the type of an input.</summary>
    public string InputType(SchemaType type, TypeShape shape) => (type, shape) switch
    {
        (_, TypeShape.Plain) => Value(type, shape),
        (SchemaType.List list, _) => $"InputList<{Value(list.Item, shape)}>",
        (SchemaType.Map map, _) => $"InputMap<{Value(map.Value, shape)}>",
        _ => $"Input<{Value(type, shape)}>",
    };

    public string Value(SchemaType type, TypeShape shape) => type switch
    {
        SchemaType.Any => "object",
        SchemaType.Primitive primitive => Primitive(primitive.Kind),
        SchemaType.Enum reference => EnumType(reference.Token),
        SchemaType.Object reference => $"{(shape == TypeShape.Output ? "Outputs" : "Inputs")}.{ObjectName(reference.Token, shape)}",
        SchemaType.List list => $"{(shape == TypeShape.Plain ? "List" : "ImmutableArray")}<{Value(list.Item, shape)}>",
        SchemaType.Map map => $"{(shape == TypeShape.Plain ? "Dictionary" : "ImmutableDictionary")}<string, {Value(map.Value, shape)}>",
        _ => throw new ToolException($"C# has no type for {type}."),
    };

    /// <summary>Whether C# represents a plain value of the type by a value type, which needs no initial value.</summary>
    public static bool IsValueType(SchemaType type) => type switch
    {
        SchemaType.Primitive primitive => primitive.Kind != PrimitiveKind.String,
        SchemaType.Enum => true,
        _ => false,
    };

    /// <summary>Returns the type of a setting of the stack: the one in which Pulumi reads it.</summary>
    public string SettingType(SchemaProperty setting) => setting.Type switch
    {
        SchemaType.Enum reference => Primitive(Enum(reference.Token).Kind),
        SchemaType.Object or SchemaType.List { Item: SchemaType.Object or SchemaType.Enum } or SchemaType.Map { Value: SchemaType.Object or SchemaType.Enum } =>
            throw new ToolException($"The setting '{setting.Name}' has a type that the C# SDK cannot read."),
        var type => Value(type, TypeShape.Output),
    };

    /// <summary>Returns an expression for a value that the schema contains.</summary>
    public string Expression(SchemaType type, JValue value)
    {
        if (type is not SchemaType.Enum reference || Enum(reference.Token) is var definition && definition.Kind == PrimitiveKind.Boolean)
            return CSharpNames.Literal(value);
        // With the namespace, because properties often have the name of their enumeration.
        var member = definition.Values.FirstOrDefault(each => JToken.DeepEquals(each.Value, value))
            ?? throw new ToolException($"'{value}' is not a value of {definition.Token}.");
        return $"{@namespace}.{CSharpNames.Pascal(definition.Name)}.{CSharpNames.Member(definition, member)}";
    }

    public bool IsDeprecated(SchemaType type, JValue? value) =>
        value is not null && type is SchemaType.Enum reference && Enum(reference.Token).Values.Any(each => JToken.DeepEquals(each.Value, value) && each.Deprecation is not null);

    public static string Primitive(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Integer => "int",
        _ => "double",
    };

    // Pulumi .NET has no enumerations of booleans, so that their values are constants.
    private string EnumType(string token) =>
        Enum(token) is var definition && definition.Kind == PrimitiveKind.Boolean ? "bool" : CSharpNames.Pascal(definition.Name);
}

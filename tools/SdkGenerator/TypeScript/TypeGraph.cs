using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>What the types of a package contain.</summary>
internal sealed class TypeGraph(PackageSchema schema)
{
    private readonly Dictionary<string, EnumDefinition> _enums = schema.Enums.ToDictionary(definition => definition.Token, StringComparer.Ordinal);

    public PackageSchema Schema => schema;

    /// <summary>Returns whether a property, or a property of an object in it, is secret.</summary>
    public bool ContainsSecret(SchemaProperty property) => property.IsSecret || schema.ObjectsIn(property).SelectMany(definition => definition.Properties).Any(inner => inner.IsSecret);

    /// <summary>Returns whether the SDK sets a property of an object in a property.</summary>
    public bool ContainsDefaults(SchemaProperty property) => schema.ObjectsIn(property).SelectMany(definition => definition.Properties).Any(HasDefault);

    /// <summary>Returns whether the SDK sets a property that the program does not set.</summary>
    public static bool HasDefault(SchemaProperty property) => property.Default is not null || property.Constant is not null || property.Environment.Count > 0;

    /// <summary>Returns whether the values of a property are strings.</summary>
    public bool IsString(SchemaProperty property) => KindOf(property.Type) is PrimitiveKind.String;

    /// <summary>Returns null for a list, a map, an object or a value of any type.</summary>
    public PrimitiveKind? KindOf(SchemaType type) => type switch
    {
        SchemaType.Primitive primitive => primitive.Kind,
        SchemaType.Enum reference => _enums.GetValueOrDefault(reference.Token)?.Kind,
        _ => null,
    };
}

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>The type of a property.</summary>
internal abstract record SchemaType
{
    private SchemaType()
    {
    }

    public sealed record Primitive(PrimitiveKind Kind) : SchemaType;

    /// <summary>A value of any type.</summary>
    public sealed record Any : SchemaType;

    public sealed record List(SchemaType Item) : SchemaType;

    /// <summary>A map whose keys are strings.</summary>
    public sealed record Map(SchemaType Value) : SchemaType;

    /// <param name="Token">Token of a type in <see cref="PackageSchema.Objects"/>.</param>
    public sealed record Object(string Token) : SchemaType;

    /// <param name="Token">Token of a type in <see cref="PackageSchema.Enums"/>.</param>
    public sealed record Enum(string Token) : SchemaType;
}

using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes enumerations, in the forms that Pulumi .NET can send and receive.</summary>
internal static class EnumTemplate
{
    public static string Write(EnumDefinition definition)
    {
        var documentation = DocComment.Of(definition.Description, definition.Token);
        var name = CSharpNames.Pascal(definition.Name);
        return definition.Kind switch
        {
            PrimitiveKind.Integer => SourceText.Type($"{documentation}\npublic enum {name}", Members(definition, (member, value) => $"{member} = {value},")),
            PrimitiveKind.Boolean => SourceText.Type($"{documentation}\npublic static class {name}", Members(definition, (member, value) => $"public const bool {member} = {value};")),
            _ => SourceText.Type(
                $"{documentation}\n[EnumType]\npublic readonly struct {name} : IEquatable<{name}>",
                [
                    .. Value(name, definition.Kind),
                    .. Members(definition, (member, value) => $"public static {name} {member} {{ get; }} = new({value});"),
                    .. Operators(name, definition.Kind),
                    .. Equality(name, definition.Kind),
                ]),
        };
    }

    private static IEnumerable<string> Members(EnumDefinition definition, Func<string, string, string> declare) => definition.Values.Select(value => SourceText.Lines(
        DocComment.Of(value.Description, value.Name),
        Obsolete.Attribute(value.Deprecation),
        declare(CSharpNames.Member(definition, value), CSharpNames.Literal(value.Value))));

    private static IEnumerable<string> Value(string name, PrimitiveKind kind) =>
    [
        $"private readonly {CSharpTypes.Primitive(kind)} _value;",
        $"private {name}({CSharpTypes.Primitive(kind)} value) => _value = value{(kind == PrimitiveKind.String ? " ?? throw new ArgumentNullException(nameof(value))" : string.Empty)};",
    ];

    private static IEnumerable<string> Operators(string name, PrimitiveKind kind) =>
    [
        $"""
        /// <returns>True if both values are the same.</returns>
        public static bool operator ==({name} left, {name} right) => left.Equals(right);
        """,
        $"""
        /// <returns>True if the values differ.</returns>
        public static bool operator !=({name} left, {name} right) => !left.Equals(right);
        """,
        $"""
        /// <returns>The {(kind == PrimitiveKind.String ? "string" : "number")} that the provider receives.</returns>
        public static explicit operator {CSharpTypes.Primitive(kind)}({name} value) => value._value;
        """,
    ];

    private static IEnumerable<string> Equality(string name, PrimitiveKind kind)
    {
        var (equals, hashCode, text) = kind == PrimitiveKind.String
            ? ("string.Equals(_value, other._value, StringComparison.Ordinal)", "_value?.GetHashCode() ?? 0", "_value")
            : ("_value.Equals(other._value)", "_value.GetHashCode()", "_value.ToString(CultureInfo.InvariantCulture)");
        return
        [
            $"""
            /// <inheritdoc/>
            [EditorBrowsable(EditorBrowsableState.Never)]
            public override bool Equals(object? obj) => obj is {name} other && Equals(other);
            """,
            $"""
            /// <inheritdoc/>
            public bool Equals({name} other) => {equals};
            """,
            $"""
            /// <inheritdoc/>
            [EditorBrowsable(EditorBrowsableState.Never)]
            public override int GetHashCode() => {hashCode};
            """,
            $"""
            /// <inheritdoc/>
            public override string ToString() => {text};
            """,
        ];
    }
}

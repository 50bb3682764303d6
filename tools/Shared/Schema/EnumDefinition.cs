namespace Pulumi.Connectors.Tools.Schema;

/// <summary>An enumeration.</summary>
internal sealed record EnumDefinition(string Token, string Description, PrimitiveKind Kind, IReadOnlyList<EnumValue> Values)
{
    /// <summary>Last part of the token, such as <c>DriftAction</c>.</summary>
    public string Name => Names.Last(Token);
}

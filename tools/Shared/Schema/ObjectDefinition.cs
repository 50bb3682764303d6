namespace Pulumi.Connectors.Tools.Schema;

/// <summary>An object type.</summary>
internal sealed record ObjectDefinition(string Token, string Description, IReadOnlyList<SchemaProperty> Properties)
{
    /// <summary>Last part of the token, such as <c>AddedConnector</c>.</summary>
    public string Name => Names.Last(Token);
}

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>An object type.</summary>
/// <param name="IsInput">Whether an input of a resource or function uses the type, directly or in another type.</param>
/// <param name="IsOutput">Whether an output uses it.</param>
internal sealed record ObjectDefinition(string Token, string Description, IReadOnlyList<SchemaProperty> Properties, bool IsInput, bool IsOutput)
{
    /// <summary>Last part of the token, such as <c>AddedConnector</c>.</summary>
    public string Name => Token.Split(':')[^1];
}

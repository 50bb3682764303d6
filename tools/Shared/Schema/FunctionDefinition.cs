namespace Pulumi.Connectors.Tools.Schema;

/// <summary>A function.</summary>
/// <param name="Deprecation">Reason and replacement; null if the function is not deprecated.</param>
internal sealed record FunctionDefinition(
    string Token,
    string Description,
    IReadOnlyList<SchemaProperty> Inputs,
    IReadOnlyList<SchemaProperty> Outputs,
    string? Deprecation)
{
    /// <summary>Last part of the token, such as <c>getConnector</c>.</summary>
    public string Name => Names.Last(Token);
}

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>A resource, or the provider.</summary>
/// <param name="StateInputs">Properties that qualify a look-up by id; null if there are none.</param>
/// <param name="Deprecation">Reason and replacement; null if the resource is not deprecated.</param>
/// <param name="Aliases">Former type tokens.</param>
internal sealed record ResourceDefinition(
    string Token,
    string Description,
    IReadOnlyList<SchemaProperty> Inputs,
    IReadOnlyList<SchemaProperty> Outputs,
    IReadOnlyList<SchemaProperty>? StateInputs,
    string? Deprecation,
    IReadOnlyList<string> Aliases)
{
    /// <summary>Last part of the token, such as <c>Connector</c>.</summary>
    public string Name => Names.Last(Token);

    public bool IsProvider => Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}

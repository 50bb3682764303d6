namespace Pulumi.Connectors.Api;

/// <summary>Where an endpoint was moved to.</summary>
/// <param name="Template">Path, and query if need be, with <c>{connectorId}</c> where the endpoint needs one.</param>
internal sealed record Route(HttpMethod Method, string Template)
{
    /// <summary>As <c>routes</c> spells it.</summary>
    public override string ToString() => $"{Method} {Template}";
}

namespace Pulumi.Connectors.Api.Routing;

/// <summary>Method and path of an endpoint.</summary>
/// <param name="Template">Path with an optional query; contains <c>{connectorId}</c> if the endpoint needs one.</param>
internal sealed record Route(HttpMethod Method, string Template)
{
    /// <summary>Returns the form of an override: <c>GET /es/v2/connectors/added</c>.</summary>
    public override string ToString() => $"{Method} {Template}";
}

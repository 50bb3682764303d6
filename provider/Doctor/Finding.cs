using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Doctor;

/// <summary>What was learned about one endpoint.</summary>
/// <param name="Endpoint">An <see cref="Api.Endpoint.Name"/>.</param>
/// <param name="Asked">Method and path, below the base address.</param>
/// <param name="CameBack">In words; why nothing was asked, where nothing was.</param>
internal sealed record Finding(string Endpoint, Verdict Verdict, string Asked, string CameBack)
{
    /// <summary>What to do next, or null where there is nothing to do.</summary>
    public string? Advice { get; init; }

    /// <summary>Where the platform answers instead.</summary>
    public Route? Elsewhere { get; init; }

    /// <summary>Sets the route to <see cref="Elsewhere"/>.</summary>
    public string? Command => Elsewhere is null ? null : $"pulumi config set --path 'connectors:routes.{Endpoint}' '{Elsewhere}'";

    /// <param name="connectorId">The connector that was asked for; null leaves the placeholder.</param>
    public static Finding Of(ApiOptions api, Endpoint endpoint, string? connectorId, Verdict verdict, string cameBack) =>
        new(
            endpoint.Name,
            verdict,
            api.RouteOf(endpoint).ToString().Replace(Api.Endpoint.ConnectorIdPlaceholder, connectorId ?? Api.Endpoint.ConnectorIdPlaceholder, StringComparison.Ordinal),
            cameBack);
}

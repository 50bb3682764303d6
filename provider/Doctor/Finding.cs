using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Doctor;

/// <summary>Result of the checks of one endpoint.</summary>
/// <param name="Endpoint">An <see cref="Api.Routing.Endpoint.Name"/>.</param>
/// <param name="Request">Method and path, below the base address.</param>
/// <param name="Response">Summary of the response, or why no request was sent.</param>
internal sealed record Finding(string Endpoint, Verdict Verdict, Message Request, Message Response)
{
    /// <summary>The next step, or null if there is none.</summary>
    public Message? Advice { get; init; }

    /// <summary>What was understood of the response, and what not; null if there is none.</summary>
    public Examination? Examination { get; init; }

    /// <summary>Route that responds instead of the tried one, or null.</summary>
    public Route? Override { get; init; }

    /// <summary>Command that sets the route to <see cref="Override"/>, or null.</summary>
    public string? Command => Override is null ? null : $"pulumi config set --path 'connectors:routes.{Endpoint}' '{Override}'";

    /// <param name="connectorId">Requested connector; null leaves the placeholder.</param>
    public static Finding Of(ApiOptions api, Endpoint endpoint, string? connectorId, Verdict verdict, Message response) =>
        new(
            endpoint.Name,
            verdict,
            $"{api.RouteOf(endpoint).ToString().Replace(Api.Routing.Endpoint.ConnectorIdPlaceholder, connectorId ?? Api.Routing.Endpoint.ConnectorIdPlaceholder, StringComparison.Ordinal)}",
            response);
}

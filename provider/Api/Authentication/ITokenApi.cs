using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Routing;
using Refit;

namespace Pulumi.Connectors.Api.Authentication;

/// <summary>Exchanges client credentials for an access token (documented: docs.madconnect.io, "Authentication").</summary>
internal interface ITokenApi
{
    /// <param name="body"><c>{"clientId": "…", "clientSecret": "…"}</c></param>
    /// <returns><c>{"accessToken": "…", "tokenType": "…", "expiry": seconds}</c>, without an envelope.</returns>
    [Post("/es/v2/oauth/client-token")]
    [Headers($"{RouteHandler.EndpointHeader}: {EndpointNames.Token}")]
    Task<JObject?> GetTokenAsync([Body] JObject body, CancellationToken cancellationToken);
}

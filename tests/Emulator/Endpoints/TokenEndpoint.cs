using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>Hands out access tokens. As documented, its answer has no envelope.</summary>
internal sealed class TokenEndpoint(TokenStore tokens, int lifetimeSeconds)
{
    private static readonly IReadOnlyList<string> Attributes = ["clientId", "clientSecret"];

    public IEnumerable<KeyValuePair<string, EndpointHandler>> Handlers => [new(EndpointNames.Token, TokenAsync)];

    private async Task<Answer> TokenAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (clientId, clientSecret) = await JsonBody.ReadAsync(
            call.Request, Attributes, body => (body.RequireText("clientId"), body.RequireText("clientSecret")), cancellationToken);
        return new JsonAnswer(StatusCodes.Status200OK, new JObject
        {
            ["accessToken"] = tokens.Issue(clientId, clientSecret),
            ["tokenType"] = "Bearer",
            ["expiry"] = lifetimeSeconds,
        });
    }
}

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Issues access tokens. As documented, the response has no envelope.</summary>
internal sealed class TokenEndpoint(TokenStore tokens, ActiveHabits habits, int lifetimeSeconds)
{
    private static readonly IReadOnlyList<string> Attributes = ["clientId", "clientSecret"];

    public IEnumerable<KeyValuePair<string, EndpointHandler>> Handlers => [new(EndpointNames.Token, TokenAsync)];

    private async Task<ApiResponse> TokenAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var (clientId, clientSecret) = await JsonBody.ReadAsync(
            call.Request, Attributes, body => (body.RequireString("clientId"), body.RequireString("clientSecret")), cancellationToken);
        return new JsonResponse(StatusCodes.Status200OK, new JObject
        {
            ["accessToken"] = ErrorHabits.Quoting(habits.Current, [clientId, clientSecret], () => tokens.Issue(clientId, clientSecret)),
            ["tokenType"] = "Bearer",
            ["expiry"] = lifetimeSeconds,
        });
    }
}

using System.Collections.Frozen;

namespace Pulumi.Connectors.Emulator;

/// <summary>Carries out a request to the API, refusals included.</summary>
internal sealed class ApiStep(FrozenDictionary<string, EndpointHandler> endpoints, TokenStore tokens, ClientWatch watch)
{
    public Task<Answer> HandleAsync(ApiCall call, CancellationToken cancellationToken) =>
        Guard.AnswerAsync(() => AuthenticateAsync(call, cancellationToken), cancellationToken);

    /// <summary>An address that nothing serves is said to be one even without a token.</summary>
    private async Task<Answer> AuthenticateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (call.Endpoint is not (EndpointNames.Token or EndpointNames.Unknown))
            tokens.Authenticate(call.Request.Headers.Authorization);
        return await RouteAsync(call, cancellationToken);
    }

    private async Task<Answer> RouteAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!endpoints.TryGetValue(call.Endpoint, out var handler))
        {
            Console.Error.WriteLine($"connectors-emulator: nothing is served at {call.Request.Method} {call.Request.Path}");
            return RequestPipeline.NothingServed(call.Request);
        }

        try
        {
            return await handler(call, cancellationToken);
        }
        catch (ApiErrorException refusal) when (refusal.IsViolation)
        {
            watch.Refused(call, refusal.Message);
            throw;
        }
    }
}

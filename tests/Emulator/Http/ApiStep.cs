using System.Collections.Frozen;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Habits.Requests;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Authenticates a request to the API and calls its endpoint.</summary>
internal sealed class ApiStep(
    FrozenDictionary<string, EndpointHandler> endpoints, TokenStore tokens, ViolationLog violations, RequestGate gate, EnvelopeForms envelopes)
{
    public async Task<ApiResponse> HandleAsync(ApiCall call, CancellationToken cancellationToken) =>
        envelopes.Shape(call, await ExceptionBoundary.RunAsync(() => AuthenticateAsync(call, cancellationToken), cancellationToken));

    /// <summary>Unknown addresses get their own error even without a token.</summary>
    private async Task<ApiResponse> AuthenticateAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (gate.TryRedirect(call) is { } redirect)
            return redirect;
        if (call.Endpoint is not (EndpointNames.Token or EndpointNames.Unknown))
            gate.Enter(call, tokens.Authenticate(call.Request.Headers.Authorization));
        return await RouteAsync(call, cancellationToken);
    }

    private async Task<ApiResponse> RouteAsync(ApiCall call, CancellationToken cancellationToken)
    {
        if (!endpoints.TryGetValue(call.Endpoint, out var handler))
        {
            Console.Error.WriteLine($"connectors-emulator: no endpoint at {call.Request.Method} {call.Request.Path}");
            return RequestPipeline.NotImplemented(call.Request);
        }

        try
        {
            return await handler(call, cancellationToken);
        }
        catch (ApiErrorException exception) when (exception.IsViolation)
        {
            violations.AddRejection(call, exception.Message);
            throw;
        }
    }
}

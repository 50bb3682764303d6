using Microsoft.AspNetCore.Http.Features;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Records every request to the API, and violations by the client.</summary>
internal sealed class LogStep(RequestLog log, ViolationLog violations, FaultStep faults, ApiStep api)
{
    /// <summary>Adds the record before the response is sent, so that a client that has received a response finds its request in the log.</summary>
    public async Task<ApiResponse> HandleAsync(ApiCall call, CancellationToken cancellationToken)
    {
        (call.Number, var time) = log.Begin();
        violations.BeginRequest(call, time);
        var response = await ExceptionBoundary.RunAsync(() => faults.HandleAsync(call, api.HandleAsync, cancellationToken), cancellationToken);
        violations.EndRequest(call, clientDisconnected: cancellationToken.IsCancellationRequested);
        log.Add(Record(call, time, response.Status));
        return response;
    }

    private static RecordedRequest Record(ApiCall call, DateTimeOffset time, int status)
    {
        var target = call.Request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new RecordedRequest(
            call.Number, time, call.Endpoint, call.Request.Method, target, call.AccountId, call.ConnectorIds, status, call.Fault?.Rule.Kind);
    }
}

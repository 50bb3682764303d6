using Microsoft.AspNetCore.Http.Features;

namespace Pulumi.Connectors.Emulator;

/// <summary>Writes down every request to the API, and what the client may not do.</summary>
internal sealed class LogStep(RequestLog log, ClientWatch watch, FaultStep faults, ApiStep api)
{
    /// <summary>The record is complete before the client has its answer, so whoever got an answer finds its request in the log.</summary>
    public async Task<Answer> HandleAsync(ApiCall call, CancellationToken cancellationToken)
    {
        (call.Number, var time) = log.Arrive();
        watch.Arrive(call, time);
        var answer = await Guard.AnswerAsync(() => faults.HandleAsync(call, api.HandleAsync, cancellationToken), cancellationToken);
        watch.Leave(call, clientHasGone: cancellationToken.IsCancellationRequested);
        log.Add(Record(call, time, answer.Status));
        return answer;
    }

    private static RecordedRequest Record(ApiCall call, DateTimeOffset time, int status)
    {
        var target = call.Request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        return new RecordedRequest(
            call.Number, time, call.Endpoint, call.Request.Method, target, call.AccountId, call.ConnectorIds, status, call.Fault?.Rule.Kind);
    }
}

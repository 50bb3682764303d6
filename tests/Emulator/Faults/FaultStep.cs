using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Responses;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>Injects the planned fault into a request, or passes the request on. The endpoints apply faults of lists and stale reads.</summary>
/// <param name="clock">Clock of the <c>Retry-After</c> header.</param>
/// <param name="real">Time source of delays.</param>
internal sealed class FaultStep(FaultPlan plan, ViolationLog violations, EnvelopeForms envelopes, TimeProvider clock, TimeProvider real)
{
    private static readonly NoResponse ConnectionClosed = new();

    public Task<ApiResponse> HandleAsync(ApiCall call, EndpointHandler next, CancellationToken cancellationToken)
    {
        call.Fault = plan.TryApply(call);
        return call.Fault?.Rule is { } rule
            ? InjectAsync(rule, call, () => next(call, cancellationToken), cancellationToken)
            : next(call, cancellationToken);
    }

    private async Task<ApiResponse> InjectAsync(FaultRule rule, ApiCall call, Func<Task<ApiResponse>> carryOut, CancellationToken cancellationToken)
    {
        if (rule.Kind == FaultKind.CutBefore)
            return ConnectionClosed;
        if (rule is { Kind: FaultKind.Status, CarriedOut: false })
            return ErrorResponse(rule, call);
        if (rule is { Kind: FaultKind.Slow, CarriedOut: false })
            await Task.Delay(rule.Delay, real, cancellationToken);
        var response = await carryOut();
        if (rule is { Kind: FaultKind.Slow, CarriedOut: true })
            await Task.Delay(rule.Delay, real, cancellationToken);
        if (rule.Kind == FaultKind.HangAfter)
            await Task.Delay(Timeout.InfiniteTimeSpan, real, cancellationToken);
        return rule.Kind switch
        {
            FaultKind.Status => ErrorResponse(rule, call),
            FaultKind.CutAfter => ConnectionClosed,
            FaultKind.Garbage => new TextResponse(StatusCodes.Status200OK, TextResponse.Json, "}This is not JSON{"),
            FaultKind.Truncated when response is TextResponse { Status: not StatusCodes.Status204NoContent } whole => new TruncatedResponse(whole),
            FaultKind.Huge => new HugeResponse(rule.Bytes),
            FaultKind.NoResponse when response is JsonResponse { Body: JObject body } => new JsonResponse(response.Status, WithoutResponse(body)),
            FaultKind.WrongShape when response is JsonResponse { Body: JObject body } => new JsonResponse(response.Status, WithWrongShape(body)),
            _ => response,
        };
    }

    private ApiResponse ErrorResponse(FaultRule rule, ApiCall call)
    {
        var reason = ReasonPhrases.GetReasonPhrase(rule.Status);
        var response = rule.Html
            ? new TextResponse(rule.Status, TextResponse.Html, $"<html><head><title>{rule.Status} {reason}</title></head><body><h1>{reason}</h1></body></html>")
            : Envelope.Error(rule.Status, $"{reason}: a fault by plan.");
        return envelopes.Shape(call, rule.RetryAfterSeconds is { } seconds ? response with { RetryAfter = RetryAfter(rule, call, seconds) } : response);
    }

    /// <summary>HTTP dates have a resolution of one second. The end is rounded up, so that a client that waits until then waits long enough.</summary>
    private string RetryAfter(FaultRule rule, ApiCall call, int seconds)
    {
        var now = clock.GetUtcNow();
        var end = now.AddSeconds(seconds);
        if (rule.RetryAfterAsDate)
            end = end.AddTicks((TimeSpan.TicksPerSecond - end.Ticks % TimeSpan.TicksPerSecond) % TimeSpan.TicksPerSecond);
        violations.AddRetryAfter(new RetryAfterWindow(call.Number, now + rule.RetryAfterGrace, end));
        return rule.RetryAfterAsDate ? end.ToString("R", CultureInfo.InvariantCulture) : seconds.ToString(CultureInfo.InvariantCulture);
    }

    private static JObject WithoutResponse(JObject body)
    {
        body.Remove("response");
        body.Remove("accessToken");
        return body;
    }

    private static JObject WithWrongShape(JObject body)
    {
        if (body.ContainsKey("accessToken"))
            body["accessToken"] = new JArray();
        else
            body["response"] = "Request executed successfully";
        return body;
    }
}

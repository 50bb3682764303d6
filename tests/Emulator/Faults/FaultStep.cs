using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>Lets a request go wrong, or through. Faults of lists and stale reads are the endpoints' to show.</summary>
/// <param name="clock">The emulator's, for what it says.</param>
/// <param name="real">What the emulator's runs beside, for what it waits.</param>
internal sealed class FaultStep(FaultPlan plan, ClientWatch watch, TimeProvider clock, TimeProvider real)
{
    private static readonly NoAnswer Cut = new();

    public Task<Answer> HandleAsync(ApiCall call, EndpointHandler next, CancellationToken cancellationToken)
    {
        call.Fault = plan.Take(call);
        return call.Fault?.Rule is { } rule
            ? SpoilAsync(rule, call, () => next(call, cancellationToken), cancellationToken)
            : next(call, cancellationToken);
    }

    private async Task<Answer> SpoilAsync(FaultRule rule, ApiCall call, Func<Task<Answer>> carryOut, CancellationToken cancellationToken)
    {
        if (rule.Kind == FaultKind.CutBefore)
            return Cut;
        if (rule is { Kind: FaultKind.Status, CarriedOut: false })
            return Refusal(rule, call);
        if (rule is { Kind: FaultKind.Slow, CarriedOut: false })
            await Task.Delay(rule.Delay, real, cancellationToken);
        var answer = await carryOut();
        if (rule is { Kind: FaultKind.Slow, CarriedOut: true })
            await Task.Delay(rule.Delay, real, cancellationToken);
        if (rule.Kind == FaultKind.HangAfter)
            await Task.Delay(Timeout.InfiniteTimeSpan, real, cancellationToken);
        return rule.Kind switch
        {
            FaultKind.Status => Refusal(rule, call),
            FaultKind.CutAfter => Cut,
            FaultKind.Garbage => new TextAnswer(StatusCodes.Status200OK, TextAnswer.Json, "}This is not JSON{"),
            FaultKind.Truncated when answer is TextAnswer whole => new TruncatedAnswer(whole),
            FaultKind.Huge => new HugeAnswer(rule.Bytes),
            FaultKind.NoResponse when answer is JsonAnswer { Body: JObject body } => new JsonAnswer(answer.Status, WithoutResponse(body)),
            FaultKind.WrongShape when answer is JsonAnswer { Body: JObject body } => new JsonAnswer(answer.Status, Misshapen(body)),
            _ => answer,
        };
    }

    private TextAnswer Refusal(FaultRule rule, ApiCall call)
    {
        var reason = ReasonPhrases.GetReasonPhrase(rule.Status);
        var answer = rule.Html
            ? new TextAnswer(rule.Status, TextAnswer.Html, $"<html><head><title>{rule.Status} {reason}</title></head><body><h1>{reason}</h1></body></html>")
            : Envelope.Error(rule.Status, $"{reason}: a fault by plan.");
        return rule.RetryAfterSeconds is { } seconds ? answer with { RetryAfter = Announce(rule, call, seconds) } : answer;
    }

    /// <summary>Dates are in whole seconds; the end is rounded up, so that whoever waits until then has waited long enough.</summary>
    private string Announce(FaultRule rule, ApiCall call, int seconds)
    {
        var now = clock.GetUtcNow();
        var end = now.AddSeconds(seconds);
        if (rule.RetryAfterAsDate)
            end = end.AddTicks((TimeSpan.TicksPerSecond - end.Ticks % TimeSpan.TicksPerSecond) % TimeSpan.TicksPerSecond);
        watch.Announce(new AnnouncedPause(call.Number, now + rule.RetryAfterGrace, end));
        return rule.RetryAfterAsDate ? end.ToString("R", CultureInfo.InvariantCulture) : seconds.ToString(CultureInfo.InvariantCulture);
    }

    private static JObject WithoutResponse(JObject body)
    {
        body.Remove("response");
        body.Remove("accessToken");
        return body;
    }

    private static JObject Misshapen(JObject body)
    {
        if (body.ContainsKey("accessToken"))
            body["accessToken"] = new JArray();
        else
            body["response"] = "Request executed successfully";
        return body;
    }
}

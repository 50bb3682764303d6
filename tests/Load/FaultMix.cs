using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Load;

/// <summary>What goes wrong by chance, in equal parts: throttled, broken in two ways, cut before and after the request was carried out.</summary>
internal static class FaultMix
{
    /// <summary>Requests of other calls that are on their way when a pause is announced.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <param name="share">Of all requests, from 0 to 1. A request that one rule leaves alone is offered to the next, which hardly matters for small shares.</param>
    public static IEnumerable<FaultRule> Of(double share)
    {
        FaultRule[] kinds =
        [
            new(FaultKind.Status) { Status = 429, RetryAfterSeconds = 1, RetryAfterGrace = Grace },
            new(FaultKind.Status) { Status = 500 },
            new(FaultKind.Status) { Status = 503 },
            new(FaultKind.CutBefore),
            new(FaultKind.CutAfter),
        ];
        return share > 0 ? kinds.Select((rule, seed) => rule with { Probability = share / kinds.Length, Seed = seed }) : [];
    }
}

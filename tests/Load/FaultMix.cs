using Pulumi.Connectors.Emulator.Faults;

namespace Pulumi.Connectors.Load;

/// <summary>Random faults in equal parts: throttling, two server errors, and closed connections before and after the request is carried out.</summary>
internal static class FaultMix
{
    /// <summary>Requests of other calls may have been sent before the Retry-After was received.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <param name="share">Share of all requests that fail, from 0 to 1. Approximate, because a request that one rule lets through is passed to the next.</param>
    public static IEnumerable<FaultRule> Create(double share)
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

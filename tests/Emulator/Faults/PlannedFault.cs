namespace Pulumi.Connectors.Emulator;

/// <summary>One rule with its counters. Not safe for concurrent use: the plan locks.</summary>
internal sealed class PlannedFault(FaultRule rule, EmulatorStore store)
{
    private readonly Random _random = new(rule.Seed);
    private readonly PageShifts _shifts = new(rule);
    private readonly StaleReads _staleReads = new(rule, store);
    private int _skipped;

    public FaultRule Rule => rule;

    public long Hits { get; private set; }

    public AppliedFault? Take(ApiCall call)
    {
        if (Hits >= (rule.Times ?? long.MaxValue) || !Matches(call) || !Concerns(call))
            return null;
        if (_skipped < rule.Skip)
        {
            _skipped++;
            return null;
        }

        if (_random.NextDouble() >= rule.Probability)
            return null;
        Hits++;
        if (rule.Kind == FaultKind.StaleRead)
            _staleReads.Count(call);
        return new AppliedFault(rule, rule.Kind == FaultKind.ShiftingPages ? _shifts.Next(call) : 0);
    }

    private bool Matches(ApiCall call) =>
        (rule.Endpoint == FaultRule.AnyEndpoint || rule.Endpoint == call.Endpoint) && (rule.AccountId is null || rule.AccountId == call.AccountId);

    /// <summary>Whether the kind of fault can change anything about the request.</summary>
    private bool Concerns(ApiCall call) => rule.Kind switch
    {
        FaultKind.ShortPage => call.IsListing,
        FaultKind.RepeatPage => call.IsListing && call.IsLaterPage,
        FaultKind.ShiftingPages => call.IsListing && _shifts.Concern(call),
        FaultKind.StaleRead => _staleReads.Concern(call),
        _ => true,
    };
}

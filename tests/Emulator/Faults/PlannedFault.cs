using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>One rule with its counters. Not thread-safe: <see cref="FaultPlan"/> locks.</summary>
internal sealed class PlannedFault(FaultRule rule, EmulatorStore store)
{
    private readonly Random _random = new(rule.Seed);
    private readonly PageShifts _shifts = new(rule);
    private readonly StaleReads _staleReads = new(rule, store);
    private int _skipped;

    public FaultRule Rule => rule;

    public long Hits { get; private set; }

    public AppliedFault? TryApply(ApiCall call)
    {
        if (Hits >= (rule.Times ?? long.MaxValue) || !Matches(call) || !CanChange(call))
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
        return new AppliedFault(rule, rule.Kind == FaultKind.ShiftingPages ? _shifts.Apply(call) : 0);
    }

    private bool Matches(ApiCall call) =>
        (rule.Endpoint == FaultRule.AnyEndpoint || rule.Endpoint == call.Endpoint) && (rule.AccountId is null || rule.AccountId == call.AccountId);

    /// <summary>True if a fault of this kind can change the response.</summary>
    private bool CanChange(ApiCall call) => rule.Kind switch
    {
        FaultKind.ShortPage => call.IsList,
        FaultKind.RepeatPage => call.IsList && call.IsLaterPage,
        FaultKind.ShiftingPages => call.IsList && _shifts.AppliesTo(call),
        FaultKind.StaleRead => _staleReads.AppliesTo(call),
        _ => true,
    };
}

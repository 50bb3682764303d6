using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>The active fault rules. The first one that applies to a request determines its fault.</summary>
internal sealed class FaultPlan
{
    private readonly EmulatorStore _store;
    private readonly Lock _lock = new();
    private volatile PlannedFault[] _faults;

    /// <exception cref="FormatException">A rule is invalid.</exception>
    public FaultPlan(EmulatorStore store, IReadOnlyList<FaultRule> rules)
    {
        _store = store;
        _faults = [.. rules.Select(Plan)];
    }

    public IReadOnlyList<FaultHits> Faults
    {
        get
        {
            lock (_lock)
                return [.. _faults.Select(fault => new FaultHits(fault.Rule, fault.Hits))];
        }
    }

    /// <summary>Adds the rule after the active ones.</summary>
    /// <exception cref="FormatException">The rule is invalid.</exception>
    public void Add(FaultRule rule)
    {
        lock (_lock)
            _faults = [.. _faults, Plan(rule)];
    }

    public void Clear()
    {
        lock (_lock)
            _faults = [];
    }

    /// <summary>Counts the request and returns its fault, or null if no rule applies.</summary>
    public AppliedFault? TryApply(ApiCall call)
    {
        // Usually there are no rules, and then requests must not wait for the lock.
        if (_faults.Length == 0)
            return null;
        lock (_lock)
            return _faults.Select(fault => fault.TryApply(call)).FirstOrDefault(applied => applied is not null);
    }

    private PlannedFault Plan(FaultRule rule) => new(FaultRuleJson.Check(rule), _store);
}

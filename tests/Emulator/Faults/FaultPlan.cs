namespace Pulumi.Connectors.Emulator;

/// <summary>The rules in force. The first that takes a request decides what goes wrong with it.</summary>
internal sealed class FaultPlan
{
    private readonly EmulatorStore _store;
    private readonly Lock _gate = new();
    private volatile PlannedFault[] _faults;

    /// <exception cref="FormatException">A rule cannot be used.</exception>
    public FaultPlan(EmulatorStore store, IReadOnlyList<FaultRule> rules)
    {
        _store = store;
        _faults = [.. rules.Select(Plan)];
    }

    public IReadOnlyList<FaultHits> Faults
    {
        get
        {
            lock (_gate)
                return [.. _faults.Select(fault => new FaultHits(fault.Rule, fault.Hits))];
        }
    }

    /// <summary>Puts the rule behind those in force.</summary>
    /// <exception cref="FormatException">The rule cannot be used.</exception>
    public void Add(FaultRule rule)
    {
        lock (_gate)
            _faults = [.. _faults, Plan(rule)];
    }

    public void Clear()
    {
        lock (_gate)
            _faults = [];
    }

    /// <summary>Counts the request; null when all goes well.</summary>
    public AppliedFault? Take(ApiCall call)
    {
        // Without rules, which is the usual case, requests do not queue here.
        if (_faults.Length == 0)
            return null;
        lock (_gate)
            return _faults.Select(fault => fault.Take(call)).FirstOrDefault(applied => applied is not null);
    }

    private PlannedFault Plan(FaultRule rule) => new(FaultRuleJson.Check(rule), _store);
}

namespace Pulumi.Connectors.Api.Resilience;

/// <summary>
/// Retries that all calls together may still make. Each success earns a fraction of a retry. When the budget is empty, calls fail
/// immediately instead of multiplying the load of an outage.
/// </summary>
internal sealed class RetryBudget
{
    private const double Capacity = 100;
    private const double EarnedBySuccess = 0.2;

    private readonly Lock _lock = new();
    private double _remaining = Capacity;

    public bool TryTake()
    {
        lock (_lock)
        {
            if (_remaining < 1)
                return false;
            _remaining--;
            return true;
        }
    }

    public void Earn()
    {
        lock (_lock)
            _remaining = Math.Min(Capacity, _remaining + EarnedBySuccess);
    }
}

namespace Pulumi.Connectors.Api;

/// <summary>
/// How many retries all calls together may still make. Every success earns a little; when nothing succeeds any more, calls fail at once
/// instead of multiplying an outage.
/// </summary>
internal sealed class RetryBudget
{
    private const double Most = 100;
    private const double EarnedBySuccess = 0.2;

    private readonly Lock _gate = new();
    private double _left = Most;

    public bool TryTake()
    {
        lock (_gate)
        {
            if (_left < 1)
                return false;
            _left--;
            return true;
        }
    }

    public void Earn()
    {
        lock (_gate)
            _left = Math.Min(Most, _left + EarnedBySuccess);
    }
}

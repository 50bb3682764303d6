namespace Pulumi.Connectors.Load;

/// <summary>Statistics of one plugin process, right after Configure and some time after its last call; null if they are not available on the system.</summary>
internal sealed record PluginStatistics(string Name, ProcessStatistics? Before, ProcessStatistics? After)
{
    private const double MaxMebibytes = 120;
    private const int MaxSockets = 2 * PluginProcess.MaxConcurrency;

    public IEnumerable<string> Problems
    {
        get
        {
            if (After?.PeakMebibytes > MaxMebibytes)
                yield return $"{Name}: the plugin used {After.PeakMebibytes:0.0} MiB, more than {MaxMebibytes}";
            if (After?.ApiSockets > MaxSockets)
                yield return $"{Name}: {After.ApiSockets} sockets to the API are open, although at most {PluginProcess.MaxConcurrency} requests run concurrently";
        }
    }
}

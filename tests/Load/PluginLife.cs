namespace Pulumi.Connectors.Load;

/// <summary>What one plugin process took, right after Configure and a quiet moment after its last call; null where the system tells nothing.</summary>
internal sealed record PluginLife(string Name, ProcessFigures? Before, ProcessFigures? After)
{
    private const double MostMebibytes = 120;
    private const int MostSockets = 2 * PluginProcess.MaxConcurrency;

    public IEnumerable<string> Problems
    {
        get
        {
            if (After?.PeakMebibytes > MostMebibytes)
                yield return $"{Name}: the plugin took {After.PeakMebibytes:0.0} MiB, more than {MostMebibytes}";
            if (After?.ApiSockets > MostSockets)
                yield return $"{Name}: {After.ApiSockets} sockets to the API are left, with at most {PluginProcess.MaxConcurrency} requests at once";
        }
    }
}

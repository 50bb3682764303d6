namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// The claims of each run of an engine. An engine starts a process for each provider of a run, and configures it once. One that attaches to a
/// process configures all providers of its runs there, and has another address in each run.
/// </summary>
internal sealed class EngineRuns(ClaimFolder folder)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RunClaims> _attached = new(StringComparer.Ordinal);

    /// <summary>Returns the claims of the run for which a provider is configured.</summary>
    /// <param name="engineAddress"><c>host:port</c>; empty if there is no engine.</param>
    /// <param name="log">Receives why the claims cannot be shared with other processes.</param>
    public RunClaims Open(string engineAddress, ILogger log)
    {
        lock (_lock)
            return _attached.GetValueOrDefault(engineAddress) ?? new RunClaims(folder.TryOpen(engineAddress, log));
    }

    /// <summary>Adds the run of an engine that has attached to this process.</summary>
    public void Attach(string engineAddress)
    {
        lock (_lock)
            _attached.TryAdd(engineAddress, new RunClaims(journal: null));
    }
}

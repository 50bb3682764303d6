using System.Collections.Concurrent;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// Warnings about configurations that were deleted from the stack and retained on the platform. They are emitted at the end of the run,
/// because nothing is retained if the connector is removed as well.
/// </summary>
internal sealed partial class RetainedConfigurationWarnings
{
    private readonly ConcurrentDictionary<ConnectorKey, ILogger> _retained = new();
    private readonly ConcurrentDictionary<ConnectorKey, bool> _removed = new();

    public void Add(ConnectorKey key, ILogger log) => _retained[key] = log;

    /// <summary>The connector was removed, and its configuration with it. The engine may delete the two in either order.</summary>
    public void MarkRemoved(ConnectorKey key) => _removed[key] = true;

    public void Emit()
    {
        foreach (var key in _retained.Keys)
        {
            if (_retained.TryRemove(key, out var log) && !_removed.ContainsKey(key))
                LogRetained(log, key.ConnectorId, key.AccountId);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The configuration of connector '{ConnectorId}' in sub-account '{AccountId}' remains on the platform (onDelete: retain). "
            + "To empty it, set onDelete to 'clear'; to remove the connector as well, set it to 'remove'.")]
    private static partial void LogRetained(ILogger log, string connectorId, string accountId);
}

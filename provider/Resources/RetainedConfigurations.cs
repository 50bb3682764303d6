using System.Collections.Concurrent;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// Configurations that were deleted from the stack and left on the platform. Whether that is worth a warning is known only when the run
/// ends: where the connector goes too, nothing is left.
/// </summary>
internal sealed partial class RetainedConfigurations
{
    private readonly ConcurrentDictionary<ConnectorKey, ILogger> _retained = new();
    private readonly ConcurrentDictionary<ConnectorKey, bool> _removed = new();

    public void Note(ConnectorKey key, ILogger log) => _retained[key] = log;

    /// <summary>The connector was removed, and its configuration with it. The engine may delete the two in either order.</summary>
    public void Drop(ConnectorKey key) => _removed[key] = true;

    public void Warn()
    {
        foreach (var key in _retained.Keys)
        {
            if (_retained.TryRemove(key, out var log) && !_removed.ContainsKey(key))
                LogRetained(log, key.ConnectorId, key.AccountId);
        }
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The configuration of connector '{ConnectorId}' in sub-account '{AccountId}' stays on the platform as it is (onDelete: retain). "
            + "To empty it set onDelete to 'clear'; to take the connector away with it set 'remove'.")]
    private static partial void LogRetained(ILogger log, string connectorId, string accountId);
}

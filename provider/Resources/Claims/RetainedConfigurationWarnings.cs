using System.Collections.Concurrent;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// The warning about configurations that were deleted from the stack and retained on the platform. It is emitted at the end of the run,
/// because nothing is retained if the connector is removed as well. It is one line, however many there are: the engine waits for the end of a
/// run only briefly.
/// </summary>
internal sealed partial class RetainedConfigurationWarnings
{
    private const int MaxNamed = 3;

    private readonly ConcurrentDictionary<ConnectorKey, ILogger> _retained = new();
    private readonly ConcurrentDictionary<ConnectorKey, bool> _removed = new();

    public void Add(ConnectorKey key, ILogger log) => _retained[key] = log;

    /// <summary>The connector was removed, and its configuration with it. The engine may delete the two in either order.</summary>
    public void MarkRemoved(ConnectorKey key) => _removed[key] = true;

    public void Emit()
    {
        var retained = Take();
        if (retained.Count == 0)
            return;
        var named = retained.Select(entry => entry.Key).OrderBy(key => key.ToString(), StringComparer.Ordinal).Take(MaxNamed).ToList();
        var log = retained[named[0]];
        if (retained.Count == 1)
            LogRetained(log, named[0].Connector, named[0].Account);
        else
            LogSeveralRetained(log, retained.Count, Names(named, retained.Count - named.Count));
    }

    private static Message Names(IEnumerable<ConnectorKey> named, int others)
    {
        Message? more = others > 0 ? (Message)$" and {others} more" : null;
        return $"{Message.Join(", ", named.Select(key => (Message)$"'{key.Text}'"))}{more}";
    }

    private Dictionary<ConnectorKey, ILogger> Take()
    {
        var taken = new Dictionary<ConnectorKey, ILogger>();
        foreach (var key in _retained.Keys)
        {
            if (_retained.TryRemove(key, out var log) && !_removed.ContainsKey(key))
                taken.Add(key, log);
        }

        return taken;
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The configuration of connector '{ConnectorId}' in sub-account '{AccountId}' remains on the platform (onDelete: retain). "
            + "To empty it, set onDelete to 'clear'; to remove the connector as well, set it to 'remove'.")]
    private static partial void LogRetained(ILogger log, KnownText connectorId, KnownText accountId);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Count} configurations remain on the platform (onDelete: retain): {Names}. "
            + "To empty them, set onDelete to 'clear'; to remove their connectors as well, set it to 'remove'.")]
    private static partial void LogSeveralRetained(ILogger log, int count, Message names);
}

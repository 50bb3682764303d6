using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>
/// Logs why an import fails, with the ids that can be imported. The engine itself reports only that the resource does not exist.
/// </summary>
internal static partial class ImportHint
{
    private const int MaxExamples = 10;

    public static async Task LogAsync(ConnectorService connectors, ConnectorKey key, ILogger log, CancellationToken cancellationToken)
    {
        var added = await connectors.SearchAsync(key.AccountId, query: null, cancellationToken);
        var ids = added.Select(connector => connector.Catalogue.ConnectorId).ToList();
        if (ids.Contains(key.ConnectorId, StringComparer.OrdinalIgnoreCase))
        {
            LogNeverSaved(log, key.Connector, key.Account);
            return;
        }

        var examples = added.Take(MaxExamples).Select(connector => (Message)$"{key.Account}/{connector.Catalogue.ConnectorId} ({connector.Catalogue.Name})");
        Message? more = added.Length > MaxExamples ? (Message)$" and {added.Length - MaxExamples} more" : null;
        Message advice = added.IsEmpty
            ? (Message)$"It has no connectors. Create the connector instead."
            : $"It has {Message.Join(", ", examples)}{more}. Create the connector instead, or import one of these.";
        LogNotAdded(log, key.Account, key.Connector, NearestName.SentenceEnd(key.ConnectorId, ids), advice);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Sub-account '{AccountId}' has no connector '{ConnectorId}'{Hint} {Advice}")]
    private static partial void LogNotAdded(ILogger log, KnownText accountId, KnownText connectorId, Message hint, Message advice);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{ConnectorId}' is added to sub-account '{AccountId}', but has no saved configuration to import. Create the configuration instead.")]
    private static partial void LogNeverSaved(ILogger log, KnownText connectorId, KnownText accountId);
}

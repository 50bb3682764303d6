using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Connector;

/// <summary>
/// The engine says of an import that fails only that the resource does not exist. This says, beside it, what to type instead.
/// </summary>
internal static partial class ImportAdvice
{
    private const int MostExamples = 10;

    public static async Task GiveAsync(ConnectorPlatform platform, ConnectorKey key, ILogger log, CancellationToken cancellationToken)
    {
        var added = await platform.SearchAsync(key.AccountId, query: null, cancellationToken);
        var ids = added.Select(connector => connector.Catalogue.ConnectorId).ToList();
        if (ids.Contains(key.ConnectorId))
        {
            LogNeverSaved(log, key.ConnectorId, key.AccountId);
            return;
        }

        var examples = added.Take(MostExamples).Select(connector => $"{key.AccountId}/{connector.Catalogue.ConnectorId} ({connector.Catalogue.Name})");
        var more = added.Length > MostExamples ? $" and {added.Length - MostExamples} more" : string.Empty;
        var what = added.IsEmpty ? "It has none" : $"It has: {string.Join(", ", examples)}{more}";
        LogNotAdded(log, key.AccountId, key.ConnectorId, NearestName.Hint(key.ConnectorId, ids) is { Length: > 0 } hint ? hint : ".", what);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Sub-account '{AccountId}' has no connector '{ConnectorId}'{Hint} {What}. Add it by creating it, or import one that is there.")]
    private static partial void LogNotAdded(ILogger log, string accountId, string connectorId, string hint, string what);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Connector '{ConnectorId}' is added to sub-account '{AccountId}', but nothing was ever saved for it. Create the configuration; "
            + "there is nothing to import.")]
    private static partial void LogNeverSaved(ILogger log, string connectorId, string accountId);
}

using System.Collections.Concurrent;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Logs, once for each connector, what the provider does not understand of its metadata.</summary>
internal sealed partial class MetadataReport(ILogger log)
{
    private readonly ConcurrentDictionary<string, bool> _reported = new(StringComparer.Ordinal);

    public void Log(ConnectorKey key, FieldSet fields)
    {
        if (fields.IsEmpty || !_reported.TryAdd(key.ConnectorId, true))
            return;
        if (!fields.RepeatedIds.IsEmpty)
            LogRepeatedFields(log, key.Connector, Message.List(fields.RepeatedIds));
        var skipped = fields.Select(field => (field.Id, Attributes: string.Join(", ", FieldType.SkippedAttributes(field))))
            .Where(field => field.Attributes.Length > 0)
            .Select(field => $"{field.Id} ({field.Attributes})")
            .ToList();
        if (skipped.Count == 0)
            return;
        var list = Message.List(skipped);
        LogSkippedChecks(log, key.Connector, list);
    }

    [LoggerMessage(
        Level = LogLevel.Debug,
        Message = "Skipping checks of fields of connector '{ConnectorId}', because these attributes of their metadata are unknown or contradictory: {Fields}.")]
    private static partial void LogSkippedChecks(ILogger log, KnownText connectorId, Message fields);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The metadata of connector '{ConnectorId}' contains fields more than once, of which the first is used: {Fields}.")]
    private static partial void LogRepeatedFields(ILogger log, KnownText connectorId, Message fields);
}

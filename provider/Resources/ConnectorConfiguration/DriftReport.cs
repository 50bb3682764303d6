using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Says in one sentence what somebody else changed. Names fields, never values.</summary>
internal static partial class DriftReport
{
    public static void Log(ILogger log, ConnectorKey key, PropertyMap oldInputs, PropertyMap state, ConfigurationDocument document)
    {
        var changed = Stamps.ChangedSinceOurWrite(state);
        var different = Different(oldInputs, document);
        if (!changed && different.Count == 0)
            return;
        var when = changed && Stamps.LastSeen(state) is { } seen && Stamps.OurWrite(state) is { } ours
            ? $" at {Stamps.Text(seen)}; this stack last wrote it at {Stamps.Text(ours)}"
            : string.Empty;
        var fields = different.Count > 0 ? $"These fields differ: {string.Join(", ", different)}." : "No plain field differs.";
        var secrets = oldInputs.Map(PropertyNames.SecretConfig).Count > 0 ? " Secret fields cannot be compared." : string.Empty;
        LogDrift(log, key.ConnectorId, key.AccountId, when, fields, secrets);
    }

    private static List<string> Different(PropertyMap oldInputs, ConfigurationDocument document)
    {
        var managed = ManagedFields.In(oldInputs, ignored: []);
        return [.. document.Fields
            .Where(field => !field.IsSecret && managed.TryGetValue(field.Id, out var value) && !FieldValues.Same(value, field))
            .Select(field => field.Id)];
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The configuration of connector '{ConnectorId}' in sub-account '{AccountId}' was changed outside this stack{When}. {Fields}{Secrets}")]
    private static partial void LogDrift(ILogger log, string connectorId, string accountId, string when, string fields, string secrets);
}

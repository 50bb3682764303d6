using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>Applies a Configure request to the stored configuration.</summary>
internal static class ConfigurationChange
{
    public const string DefaultName = "configuration1";

    public static AddedConnector Apply(AddedConnector added, ConfigurationRequest request, ConfigureMode mode, DateTimeOffset now)
    {
        var before = added.Configuration;
        if (request.ConfigurationId is { } id && id != before?.ConfigurationId)
            throw ApiErrorException.NotFound("The connector has no configuration with this configurationId.");
        FieldRules.Check(added.Connector, request.Values);

        var kept = mode == ConfigureMode.Merge ? before : null;
        var after = new StoredConfiguration
        {
            ConfigurationId = before?.ConfigurationId ?? Identifiers.Create(),
            Name = request.Name ?? kept?.Name ?? DefaultName,
            SecretName = (request.SecretName ?? kept?.SecretName) is { Length: > 0 } secretName ? secretName : null,
            Values = Merge(kept?.Values ?? ImmutableDictionary<string, JToken>.Empty, request.Values),
            LastUpdated = now,
            ConsentGiven = before?.ConsentGiven ?? false,
            ConsentTicket = before?.ConsentTicket,
        };
        return added with { Configuration = after.WithConsentTicketFor(added.Connector) };
    }

    private static ImmutableDictionary<string, JToken> Merge(ImmutableDictionary<string, JToken> values, IReadOnlyDictionary<string, JToken> changes) =>
        changes.Aggregate(values, (merged, change) =>
            FieldRules.IsEmpty(change.Value) ? merged.Remove(change.Key) : merged.SetItem(change.Key, change.Value.DeepClone()));
}

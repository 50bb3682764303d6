using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Habits.Values;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>Applies a Configure request to the stored configuration.</summary>
internal static class ConfigurationChange
{
    public const string DefaultName = "configuration1";

    public static AddedConnector Apply(AddedConnector added, ConfigurationRequest request, SaveRules rules, DateTimeOffset now)
    {
        var before = added.Configuration;
        if (request.ConfigurationId is { } id && id != before?.ConfigurationId)
            throw ApiErrorException.NotFound("The connector has no configuration with this configurationId.");
        var connector = rules.Accepted(added.Connector);
        var accepted = rules.Accept(connector, request.Values);
        FieldRules.Check(connector, accepted);

        var kept = rules.KeepsNames() ? before : null;
        var after = new StoredConfiguration
        {
            ConfigurationId = before?.ConfigurationId ?? request.NewConfigurationId,
            Name = request.Name ?? kept?.Name ?? DefaultName,
            SecretName = (request.SecretName ?? kept?.SecretName) is { Length: > 0 } secretName ? secretName : null,
            Values = Merge(rules.Kept(added.Connector, before?.Values), rules.Store(connector, accepted)),
            Given = Merge(rules.Kept(added.Connector, before?.Given), accepted),
            LastUpdated = now,
            ConsentGiven = before?.ConsentGiven ?? false,
            ConsentTicket = before?.ConsentTicket,
        };
        return added with { Configuration = rules.Complete(new SaveContext(added, request), after).WithConsentTicketFor(added.Connector) };
    }

    private static ImmutableDictionary<string, JToken> Merge(ImmutableDictionary<string, JToken> values, IReadOnlyDictionary<string, JToken> changes) =>
        changes.Aggregate(values, (merged, change) =>
            FieldRules.IsEmpty(change.Value) ? merged.Remove(change.Key) : merged.SetItem(change.Key, change.Value.DeepClone()));
}

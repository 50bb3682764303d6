using System.Collections.Immutable;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>What the store of the emulator contains.</summary>
/// <param name="Added">Ids of the added connectors.</param>
/// <param name="Configurations">The stored configurations of the connectors with fields, by id of the connector.</param>
internal sealed record StoreSnapshot(ImmutableArray<string> Added, ImmutableSortedDictionary<string, JObject> Configurations)
{
    public string Foreign => Configurations.TryGetValue(HabitConnectors.Foreign, out var stored) ? stored["fields"]!.ToString(Formatting.None) : string.Empty;

    public IEnumerable<string> Others => Added.Where(id => !HabitConnectors.Own.Contains(id));

    public bool HasConfiguration(string connectorId) =>
        Configurations.GetValueOrDefault(connectorId)?["configurationId"] is { Type: not JTokenType.Null };

    /// <summary>Returns the stored values by field; empty if nothing is saved.</summary>
    public ImmutableSortedDictionary<string, JToken> Fields(string connectorId) =>
        Configurations.GetValueOrDefault(connectorId)?["fields"] is JObject fields
            ? fields.Properties().ToImmutableSortedDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal)
            : ImmutableSortedDictionary.Create<string, JToken>(StringComparer.Ordinal);
}

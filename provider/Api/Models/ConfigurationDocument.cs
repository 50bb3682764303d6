using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Models;

/// <summary>The configuration of an added connector, as Get Connector Configuration gives it.</summary>
/// <param name="ConfigurationId">Id of the saved set of fields; null before the first one is saved.</param>
/// <param name="LastUpdated">When anybody last saved it, by the platform's clock, to the second.</param>
/// <param name="Configured">Whether the platform calls it complete.</param>
/// <param name="AuthUrl">Where a person gives consent, on an OAuth connector that waits for it. As good as a password until it is used.</param>
/// <param name="Fields">Set once for the connector.</param>
/// <param name="ConnectionFields">Set by each connection for itself.</param>
internal sealed record ConfigurationDocument(
    string? ConfigurationId,
    string? Name,
    string? SecretName,
    DateTimeOffset? LastUpdated,
    bool Configured,
    bool? Editable,
    string? Environment,
    string? AuthUrl,
    ImmutableArray<ConfigurationField> Fields,
    ImmutableArray<ConfigurationField> ConnectionFields)
{
    /// <summary>Whether anything was ever saved: an added connector has an empty set of fields from the start.</summary>
    public bool Exists =>
        LastUpdated is not null || Configured || SecretName is not null || Fields.Any(entry => entry is { HasValue: true, ReadOnly: false });

    public static ConfigurationDocument Read(JObject json)
    {
        var saved = json["secretConfig"] switch
        {
            JArray { Count: > 0 } sets => sets[0] as JObject,
            JObject set => set,
            _ => null,
        };
        return new ConfigurationDocument(
            ConfigurationId: Text(saved, json, "configurationId"),
            Name: Text(saved, json, "name"),
            SecretName: Text(saved, json, "secretName"),
            LastUpdated: JsonReading.Time(saved?["lastUpdated"] ?? json["lastUpdated"]),
            Configured: JsonReading.Flag(json["configured"] ?? saved?["configured"]) ?? false,
            Editable: JsonReading.Flag(json["editable"]),
            Environment: JsonReading.Text(json["env"]),
            AuthUrl: Text(saved, json, "authUrl"),
            Fields: ReadFields(saved?["configuration"] ?? json["configuration"]),
            ConnectionFields: ReadFields(json["connectionConfig"]));
    }

    public override string ToString() => $"configuration {ConfigurationId}";

    // Which of the flat table's attributes stand in the set and which beside it is inferred; both are read.
    private static string? Text(JObject? saved, JObject json, string name)
    {
        var text = JsonReading.Text(saved?[name]) ?? JsonReading.Text(json[name]);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static ImmutableArray<ConfigurationField> ReadFields(JToken? fields) =>
        fields is JArray list ? [.. list.OfType<JObject>().Select(ConfigurationField.Read)] : [];
}

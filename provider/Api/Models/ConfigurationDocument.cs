using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>The configuration of an added connector, as Get Connector Configuration returns it.</summary>
/// <param name="ConfigurationId">Id of the saved set of fields; null before the first one is saved.</param>
/// <param name="LastUpdated">Timestamp of the last save by anybody, of the platform's clock, with a resolution of one second.</param>
/// <param name="Configured">Whether the configuration is complete.</param>
/// <param name="AuthUrl">Address at which a person gives consent to an OAuth connector; null if no consent is pending. A secret until it is used.</param>
/// <param name="Fields">Fields that are set once for the connector.</param>
/// <param name="ConnectionFields">Fields that each connection sets for itself.</param>
internal sealed record ConfigurationDocument(
    string? ConfigurationId,
    string? Name,
    string? SecretName,
    DateTimeOffset? LastUpdated,
    bool Configured,
    bool? Editable,
    string? Environment,
    string? AuthUrl,
    FieldSet Fields,
    FieldSet ConnectionFields)
{
    /// <summary>Whether anything was ever saved. A connector that was just added has an empty set of fields.</summary>
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
            LastUpdated: LenientJson.GetTimestamp(saved?["lastUpdated"] ?? json["lastUpdated"]),
            Configured: LenientJson.GetBoolean(json["configured"] ?? saved?["configured"]) ?? false,
            Editable: LenientJson.GetBoolean(json["editable"]),
            Environment: LenientJson.GetString(json["env"]),
            AuthUrl: Text(saved, json, "authUrl"),
            Fields: ReadFields(saved?["configuration"] ?? json["configuration"]),
            ConnectionFields: ReadFields(json["connectionConfig"]));
    }

    public override string ToString() => $"configuration {ConfigurationId}";

    // The documentation is a flat table, so it is inferred which attributes belong to the set and which stand beside it. Both are read.
    private static string? Text(JObject? saved, JObject json, string name)
    {
        var text = LenientJson.GetString(saved?[name]) ?? LenientJson.GetString(json[name]);
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private static FieldSet ReadFields(JToken? fields) =>
        fields is JArray list ? [.. list.OfType<JObject>().Select(ConfigurationField.Read)] : [];
}

using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>
/// The configuration of an added connector, as Get Connector Configuration returns it. What the response does not state is null; so is what is
/// not understood, whose name is in <see cref="NotUnderstood"/>.
/// </summary>
/// <param name="ConfigurationId">Id of the saved set of fields; null before the first one is saved.</param>
/// <param name="LastUpdated">Timestamp of the last save by anybody, of the platform's clock.</param>
/// <param name="Configured">Whether the configuration is complete.</param>
/// <param name="AuthUrl">Address at which a person gives consent to an OAuth connector; null if no consent is pending. A secret until it is used.</param>
/// <param name="Fields">Fields that are set once for the connector.</param>
/// <param name="ConnectionFields">Fields that each connection sets for itself.</param>
internal sealed record ConfigurationDocument(
    string? ConfigurationId,
    string? Name,
    string? SecretName,
    DateTimeOffset? LastUpdated,
    bool? Configured,
    bool? Editable,
    string? Environment,
    string? AuthUrl,
    FieldSet Fields,
    FieldSet ConnectionFields)
{
    private const string FieldsName = "secretConfig";

    private const string SetName = "configuration";

    private const string ConnectionFieldsName = "connectionConfig";

    private static readonly string[] AttributeNames =
        [FieldsName, SetName, ConnectionFieldsName, "configured", "lastUpdated", "configurationId", "secretName", "authUrl", "editable"];

    /// <summary>Attributes of which every configuration has one.</summary>
    public static ReadOnlySpan<string> Attributes => AttributeNames;

    /// <summary>What the response shows of the place where <see cref="Fields"/> stand.</summary>
    public FieldPlace FieldPlace { get; init; }

    /// <summary>Form of <see cref="LastUpdated"/> in the response.</summary>
    public TimestampForm LastUpdatedForm { get; init; }

    /// <summary>Whether the response has a timestamp that is only the one of the read.</summary>
    public bool HasTimestampOfRead { get; private init; }

    /// <summary>Names of the attributes that are present and not understood. Those of a field are in its own list.</summary>
    public ImmutableArray<string> NotUnderstood { get; init; } = [];

    /// <summary>Whether anything was ever saved. A connector that was just added has an empty set of fields.</summary>
    public bool Exists =>
        LastUpdated is not null || Configured == true || SecretName is not null || Fields.Any(entry => entry is { HasValue: true, ReadOnly: false });

    /// <summary>Whether it is proven that nothing was ever saved.</summary>
    public bool IsNeverSaved => !Exists && (FieldPlace == FieldPlace.Empty || (FieldPlace == FieldPlace.Filled && Configured == false));

    public static ConfigurationDocument Read(JObject json)
    {
        var reader = new AttributeReader();
        var fields = ReadFields(json, reader);
        var connection = new FieldTree(reader, ConnectionFieldsName);
        connection.Read(json[ConnectionFieldsName], mayBeSet: false);
        var lastUpdated = reader.ReadTimestamp(Find(fields.Set, json, "lastUpdated"), "lastUpdated", out var form);
        return new ConfigurationDocument(
            ConfigurationId: reader.ReadString(Find(fields.Set, json, "configurationId"), "configurationId"),
            Name: reader.ReadString(Find(fields.Set, json, "name"), "name"),
            SecretName: reader.ReadString(Find(fields.Set, json, "secretName"), "secretName"),
            LastUpdated: lastUpdated,
            Configured: reader.ReadConfigured(Find(json, fields.Set, "configured"), "configured"),
            Editable: reader.ReadBoolean(json["editable"], "editable"),
            Environment: LenientJson.GetString(json["env"]),
            AuthUrl: reader.ReadString(Find(fields.Set, json, "authUrl"), "authUrl"),
            Fields: fields.Fields,
            ConnectionFields: connection.Fields)
        {
            FieldPlace = fields.Place,
            LastUpdatedForm = form,
            NotUnderstood = reader.NotUnderstood,
        };
    }

    /// <summary>Returns the document without its timestamp, because it is the one of the read.</summary>
    public ConfigurationDocument WithoutTimestamp() => this with { LastUpdated = null, HasTimestampOfRead = true };

    public override string ToString() => $"configuration {ConfigurationId}";

    // The documentation is a flat table, so it is inferred which attributes belong to the set and which stand beside it. Both are read.
    private static JToken? Find(JObject? first, JObject? second, string name) => LenientJson.IsAbsent(first?[name]) ? second?[name] : first?[name];

    private static FieldTree ReadFields(JObject json, AttributeReader reader)
    {
        var secret = new FieldTree(reader, FieldsName);
        secret.Read(json[FieldsName], mayBeSet: true);
        if (secret.Place is FieldPlace.Filled or FieldPlace.NotUnderstood || LenientJson.IsAbsent(json[SetName]))
            return secret;
        var beside = new FieldTree(reader, SetName) { Set = secret.Set };
        beside.Read(json[SetName], mayBeSet: false);
        return beside;
    }
}

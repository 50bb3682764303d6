using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>What somebody wants to save. A null value, an empty text or an empty list clears its field; so does an empty <see cref="SecretName"/>.</summary>
internal sealed record ConfigurationRequest
{
    public static readonly IReadOnlyList<string> Attributes = ["name", "secretConfig", "configurationId", "secretName"];

    private const int MaxNameLength = 64;

    /// <summary>Null: as it was.</summary>
    public string? Name { get; init; }

    public string? ConfigurationId { get; init; }

    /// <summary>Null: as it was.</summary>
    public string? SecretName { get; init; }

    public required IReadOnlyDictionary<string, JToken> Values { get; init; }

    public static ConfigurationRequest Parse(JObject body) => new()
    {
        Name = body.Text("name") switch
        {
            null => null,
            { Length: <= MaxNameLength } name when !string.IsNullOrWhiteSpace(name) => name,
            _ => throw new FormatException($"'name' must not be blank, nor longer than {MaxNameLength} characters."),
        },
        ConfigurationId = body.Text("configurationId"),
        SecretName = body.ContainsKey("secretName") ? body.Text("secretName") ?? "" : null,
        Values = ValuesOf(SecretConfig(body)),
    };

    public static IReadOnlyDictionary<string, JToken> ValuesOf(JObject fields) =>
        fields.Properties().ToDictionary(field => field.Name, field => field.Value);

    /// <summary>The page shows an object and calls it a list: both are taken.</summary>
    private static JObject SecretConfig(JObject body) => body["secretConfig"] switch
    {
        null or { Type: JTokenType.Null } or JArray { Count: 0 } => [],
        JObject fields => fields,
        JArray { Count: 1 } list when list[0] is JObject fields => fields,
        _ => throw new FormatException("'secretConfig' must be an object of field ids and values, or a list with one such object."),
    };
}

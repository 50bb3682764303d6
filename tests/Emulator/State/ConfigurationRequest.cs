using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>A Configure request. A null value, an empty string or an empty list clears a field; an empty <see cref="SecretName"/> clears the secret name.</summary>
internal sealed record ConfigurationRequest
{
    public static readonly IReadOnlyList<string> Attributes = ["name", "secretConfig", "configurationId", "secretName"];

    private const int MaxNameLength = 64;

    /// <summary>New value, or null to keep the current one.</summary>
    public string? Name { get; init; }

    public string? ConfigurationId { get; init; }

    /// <summary>Id of the configuration if this request creates it.</summary>
    public string NewConfigurationId { get; } = Identifiers.Create();

    /// <summary>New value, or null to keep the current one.</summary>
    public string? SecretName { get; init; }

    public required IReadOnlyDictionary<string, JToken> Values { get; init; }

    public static ConfigurationRequest Parse(JObject body) => new()
    {
        Name = body.GetString("name") switch
        {
            null => null,
            { Length: <= MaxNameLength } name when !string.IsNullOrWhiteSpace(name) => name,
            _ => throw new FormatException($"'name' must not be blank or longer than {MaxNameLength} characters."),
        },
        ConfigurationId = body.GetString("configurationId"),
        SecretName = body.ContainsKey("secretName") ? body.GetString("secretName") ?? string.Empty : null,
        Values = ValuesOf(SecretConfig(body)),
    };

    public ConfigurationRequest WithTrimmedNames() => this with { Name = Name?.Trim(), SecretName = SecretName?.Trim() };

    public static IReadOnlyDictionary<string, JToken> ValuesOf(JObject fields) =>
        fields.Properties().ToDictionary(field => field.Name, field => field.Value);

    /// <summary>The documentation shows an object and calls it a list, so both are accepted.</summary>
    private static JObject SecretConfig(JObject body) => body["secretConfig"] switch
    {
        null or { Type: JTokenType.Null } or JArray { Count: 0 } => [],
        JObject fields => fields,
        JArray { Count: 1 } list when list[0] is JObject fields => fields,
        _ => throw new FormatException("'secretConfig' must be an object of field ids and values, or a list with one such object."),
    };
}

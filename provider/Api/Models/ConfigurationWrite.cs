using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api.Models;

/// <summary>Payload of Configure Connector. It contains secrets; <see cref="ToString"/> names the fields only.</summary>
/// <param name="ConfigurationId">Set of fields to overwrite; null creates the first one.</param>
/// <param name="Values">Values by field id; an empty string or list clears a field.</param>
internal sealed record ConfigurationWrite(string? Name, string? ConfigurationId, string? SecretName, IReadOnlyDictionary<string, JToken> Values)
{
    public JObject ToJson()
    {
        var values = new JObject();
        foreach (var (id, value) in Values)
            values[id] = value.DeepClone();
        var json = new JObject { ["secretConfig"] = values };
        Set(json, "name", Name);
        Set(json, "configurationId", ConfigurationId);
        Set(json, "secretName", SecretName);
        return json;
    }

    public override string ToString() => $"fields {string.Join(", ", Values.Keys)}";

    private static void Set(JObject json, string name, string? value)
    {
        if (value is not null)
            json[name] = value;
    }
}

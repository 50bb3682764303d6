using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api;

/// <summary>What Configure Connector is to save. Holds secrets: never printed.</summary>
/// <param name="ConfigurationId">Set of fields to overwrite, where there is one.</param>
/// <param name="Values">Values by field id; an empty text or list clears a field.</param>
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

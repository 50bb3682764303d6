using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Responses of Get Configuration and Configure. The attributes are documented, their nesting is inferred.</summary>
internal static class ConfigurationView
{
    private const string Masked = "********";

    public static JObject Full(AddedConnector added, MaskingMode masking, Uri emulator)
    {
        var stored = added.Configuration;
        return WithAuthUrl(stored, emulator, new JObject
        {
            ["editable"] = true,
            ["env"] = ConnectorView.Environment,
            ["configured"] = added.Configured,
            ["secretConfig"] = new JArray(new JObject
            {
                ["configurationId"] = stored?.ConfigurationId,
                ["name"] = stored?.Name ?? ConfigurationChange.DefaultName,
                ["secretName"] = stored?.SecretName,
                ["lastUpdated"] = stored?.LastUpdated.ToUnixTimeSeconds(),
                ["configuration"] = new JArray(added.Connector.SecretFields.Select(field => Field(field, Value(field, stored), masking))),
            }),
            ["connectionConfig"] = new JArray(added.Connector.ConnectionFields.Select(field => Field(field, null, masking))),
        });
    }

    /// <summary>The response of Configure: what was saved, without values.</summary>
    public static JObject Saved(AddedConnector added, Uri emulator) => WithAuthUrl(added.Configuration, emulator, new JObject
    {
        ["configurationId"] = added.Configuration?.ConfigurationId,
        ["name"] = added.Configuration?.Name,
        ["secretName"] = added.Configuration?.SecretName,
        ["configured"] = added.Configured,
    });

    private static JToken? Value(CatalogueField field, StoredConfiguration? stored) =>
        field.Readonly ? field.Default : stored?.Values.GetValueOrDefault(field.Id);

    private static JObject Field(CatalogueField field, JToken? value, MaskingMode masking)
    {
        var selected = field.Is("Multi-Select") ? value : null;
        var json = new JObject
        {
            ["id"] = field.Id,
            ["name"] = field.Name,
            ["label"] = field.Label,
            ["description"] = field.Description,
            ["type"] = field.Type,
            ["required"] = field.Required,
            ["readonly"] = field.Readonly,
            ["min"] = field.Min?.DeepClone(),
            ["max"] = field.Max?.DeepClone(),
            ["list"] = field.Options is { } options ? new JArray(options) : null,
            ["listValue"] = selected is null or JArray ? selected?.DeepClone() : new JArray(selected.DeepClone()),
        };
        if (!field.IsSecret || masking == MaskingMode.Plain)
            json["value"] = selected is null ? value?.DeepClone() : null;
        else if (masking == MaskingMode.Mask)
            json["value"] = value is null ? null : Masked;
        return json;
    }

    private static JObject WithAuthUrl(StoredConfiguration? stored, Uri emulator, JObject json)
    {
        if (stored?.ConsentTicket is { } ticket)
            json["authUrl"] = new Uri(emulator, $"/emulator/consent/{ticket}").AbsoluteUri;
        return json;
    }
}

using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Inputs and outputs of a configuration, made from what the platform shows. What it masks never gets in.</summary>
internal static class ConfigurationState
{
    /// <summary>The platform's own name for the only set of fields that it has so far.</summary>
    public const string DefaultName = "configuration1";

    private static readonly string[] Echoed =
    [
        PropertyNames.Name, PropertyNames.Config, PropertyNames.SecretConfig, PropertyNames.SecretName, PropertyNames.AdoptExisting,
        PropertyNames.OnDrift, PropertyNames.OnDelete, PropertyNames.RequireConfigured,
    ];

    /// <summary>Outputs: the inputs as they are on the platform, and what only the platform knows.</summary>
    /// <param name="ourWrite">When this stack last wrote, or null where it never did.</param>
    /// <param name="authUrl">Where consent is given; the write's answer, where the document does not repeat it.</param>
    public static PropertyMap Of(ConnectorKey key, PropertyMap inputs, ConfigurationDocument document, DateTimeOffset? ourWrite, string? authUrl) =>
        key.Into(Echo(StateShape.Current.Stamp(PropertyMap.Empty), inputs), inputs)
            .With(PropertyNames.Configured, PropertyValue.Of(document.Configured))
            .WithOptional(PropertyNames.ConfigurationId, document.ConfigurationId is { } id ? PropertyValue.Of(id) : null)
            .WithOptional(PropertyNames.AuthUrl, Consent(document, authUrl) is { } url ? PropertyValue.Secret(PropertyValue.Of(url)) : null)
            .WithOptional(PropertyNames.LastUpdated, Stamps.Write(ourWrite))
            .WithOptional(PropertyNames.RemoteLastUpdated, Stamps.Write(document.LastUpdated));

    /// <summary>The state with the program's side of it replaced.</summary>
    public static PropertyMap Echo(PropertyMap state, PropertyMap inputs) =>
        Echoed.Aggregate(state, (map, name) => inputs.Get(name) is { } value ? map.With(name, value) : map.Without(name));

    /// <summary>Where consent is given, while it is waited for.</summary>
    public static string? Consent(ConfigurationDocument document, string? authUrl) => document.Configured ? null : document.AuthUrl ?? authUrl;

    /// <summary>Inputs of an import: everything that the platform shows in clear and that a program could have set.</summary>
    public static PropertyMap ImportedInputs(ConnectorKey key, ConfigurationDocument document)
    {
        var config = PropertyMap.Create(document.Fields
            .Where(field => field is { IsSecret: false, ReadOnly: false, HasValue: true })
            .Select(field => KeyValuePair.Create(field.Id, FieldValues.FromJson(field.Value))));
        return key.Into(PropertyMap.Empty, inputs: PropertyMap.Empty)
            .WithOptional(PropertyNames.Name, document.Name is { } name and not DefaultName ? PropertyValue.Of(name) : null)
            .WithOptional(PropertyNames.Config, config.Count > 0 ? config : null)
            .WithOptional(PropertyNames.SecretName, document.SecretName is { } secretName ? PropertyValue.Of(secretName) : null);
    }

    /// <summary>The old inputs with the values that the platform shows now, in the program's own spelling where they mean the same.</summary>
    public static PropertyMap RefreshedInputs(PropertyMap inputs, ConfigurationDocument document)
    {
        var fields = document.Fields.ToDictionary(field => field.Id, StringComparer.Ordinal);
        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            if (inputs.Get(map) is not { } old || old.Unmarked is not PropertyMap values)
                continue;
            var now = PropertyMap.Create(values.Select(value => Refreshed(value, fields)).OfType<KeyValuePair<string, PropertyValue>>());
            inputs = now.Count == 0 ? inputs.Without(map) : inputs.With(map, old.IsSecret ? PropertyValue.Secret(now) : now);
        }

        return Renamed(Renamed(inputs, PropertyNames.Name, document.Name), PropertyNames.SecretName, document.SecretName);
    }

    // A value that is masked, left out on principle or unknown to the platform says nothing; the program's stays.
    private static KeyValuePair<string, PropertyValue>? Refreshed(
        KeyValuePair<string, PropertyValue> value, Dictionary<string, ConfigurationField> fields)
    {
        if (!fields.TryGetValue(value.Key, out var field) || field.IsSecret)
            return value;
        if (!field.HasValue)
            return null;
        if (FieldValues.Same(value.Value, field))
            return value;
        var stored = FieldValues.FromJson(field.Value);
        return KeyValuePair.Create(value.Key, value.Value.IsSecret ? PropertyValue.Secret(stored) : stored);
    }

    private static PropertyMap Renamed(PropertyMap inputs, string name, string? stored) =>
        stored is not null && inputs.Text(name) is { } text && text != stored ? inputs.With(name, PropertyValue.Of(stored)) : inputs;
}

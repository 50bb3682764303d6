using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Builds the inputs and outputs of a configuration from the document of the platform. Secret fields are never copied from it.</summary>
internal static class ConfigurationState
{
    /// <summary>Inputs that the outputs repeat.</summary>
    public static readonly string[] CopiedInputs =
    [
        PropertyNames.Name, PropertyNames.Config, PropertyNames.SecretConfig, PropertyNames.SecretName, PropertyNames.AdoptExisting,
        PropertyNames.OnDrift, PropertyNames.OnDelete, PropertyNames.RemoveIfUseUnknown, PropertyNames.RequireConfigured,
    ];

    /// <summary>Builds the outputs: the inputs, and what only the platform determines.</summary>
    /// <param name="lastOwnWrite">Timestamp of the last save by this stack; null if there is none.</param>
    /// <param name="authUrl">Address for consent from the response of a save, if the document does not repeat it.</param>
    public static PropertyMap Of(ConnectorKey key, PropertyMap inputs, ConfigurationDocument document, DateTimeOffset? lastOwnWrite, string? authUrl) =>
        key.Into(WithInputs(StateVersion.Current.Apply(PropertyMap.Empty), inputs), inputs)
            .With(PropertyNames.Configured, PropertyValue.Of(document.Configured == true))
            .WithOptional(PropertyNames.ConfigurationId, document.ConfigurationId is { } id ? PropertyValue.Of(id) : null)
            .WithOptional(PropertyNames.AuthUrl, PendingConsentUrl(document, authUrl) is { } url ? PropertyValue.Secret(PropertyValue.Of(url)) : null)
            .WithOptional(PropertyNames.LastUpdated, Timestamps.ToProperty(lastOwnWrite))
            .WithOptional(PropertyNames.RemoteLastUpdated, Timestamps.ToProperty(document.LastUpdated));

    /// <summary>Builds what the state must contain if a save cannot be verified.</summary>
    public static KeptState Kept(ConnectorKey key, PropertyMap inputs) =>
        new(key.ToString(), key.Into(WithInputs(StateVersion.Current.Apply(PropertyMap.Empty), inputs), inputs), inputs);

    /// <summary>Returns the state with the program's inputs.</summary>
    public static PropertyMap WithInputs(PropertyMap state, PropertyMap inputs) => state.CopyInputs(inputs, CopiedInputs);

    /// <returns>The address for consent, or null if none is pending.</returns>
    public static string? PendingConsentUrl(ConfigurationDocument document, string? authUrl) => document.Configured == true ? null : document.AuthUrl ?? authUrl;

    /// <returns>A sentence about what the configuration lacks to be complete, or null if it is complete.</returns>
    public static Message? WhyIncomplete(ConnectorKey key, PropertyMap inputs, ConfigurationDocument document, string? authUrl)
    {
        if (document.Configured == true)
            return null;
        Message configuration = $"The configuration of connector '{key.Connector}' is not complete";
        if (PendingConsentUrl(document, authUrl) is not null)
        {
            return inputs.GetBoolean(PropertyNames.RequireConfigured)
                ? (Message)$"{configuration}: consent is pending. Open the address in the output authUrl, sign in, then run `pulumi up` again."
                : null;
        }

        var missing = document.Fields.Where(field => field is { Required: true, HasValue: false }).Select(field => field.Id).ToList();
        return missing.Count > 0
            ? (Message)$"{configuration}. Set the fields: {Message.List(missing)}."
            : $"{configuration}, and the platform does not report what is missing. Check the configuration in MadConnect.";
    }

    /// <summary>Builds the inputs of an import: everything that the platform shows in clear and that a program could have set.</summary>
    public static PropertyMap ImportedInputs(ConnectorKey key, ConfigurationDocument document)
    {
        var config = PropertyMap.Create(document.Fields
            .Where(field => field is { Sensitivity: Sensitivity.Plain, ReadOnly: false, HasValue: true } && PropertyMap.IsName(field.Id))
            .Select(field => KeyValuePair.Create(field.Id, FieldValues.FromJson(field.Value))));
        return key.Into(PropertyMap.Empty, inputs: PropertyMap.Empty)
            .WithOptional(PropertyNames.Name, document.Name is { } name and not SavePlan.DefaultName ? PropertyValue.Of(name) : null)
            .WithOptional(PropertyNames.Config, config.Count > 0 ? config : null)
            .WithOptional(PropertyNames.SecretName, document.SecretName is { } secretName ? PropertyValue.Of(secretName) : null);
    }

    /// <summary>
    /// Builds the old inputs with the current values of the platform; the response gives each the secret mark of the value that it replaces. A
    /// value with the same meaning keeps the program's spelling.
    /// </summary>
    public static PropertyMap RefreshedInputs(PropertyMap inputs, ConfigurationDocument document)
    {
        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            if (inputs.Get(map) is not { } old || old.Unmarked is not PropertyMap values)
                continue;
            var now = PropertyMap.Create(values.Select(value => Refreshed(value, document.Fields)).OfType<KeyValuePair<string, PropertyValue>>());
            inputs = now.Count == 0 ? inputs.Without(map) : inputs.With(map, old.IsSecret ? PropertyValue.Secret(now) : now);
        }

        return WithStoredName(WithStoredName(inputs, PropertyNames.Name, document.Name), PropertyNames.SecretName, document.SecretName);
    }

    // The program's value remains if the platform does not have the field, masks it, or never returns it.
    private static KeyValuePair<string, PropertyValue>? Refreshed(KeyValuePair<string, PropertyValue> value, FieldSet fields)
    {
        if (fields.Find(value.Key) is not { Sensitivity: not Sensitivity.Secret, HasMaskedValue: false } field)
            return value;
        if (!field.HasValue)
            return null;
        if (FieldValues.Matches(value.Value, field))
            return value;
        var stored = FieldValues.FromJson(field.Value);
        return KeyValuePair.Create(value.Key, stored);
    }

    private static PropertyMap WithStoredName(PropertyMap inputs, string name, string? stored) =>
        stored is not null && inputs.GetString(name) is { } text && text != stored ? inputs.With(name, PropertyValue.Of(stored)) : inputs;
}

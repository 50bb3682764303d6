using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Builds the inputs and outputs of a configuration from the document of the platform. Secret fields are never copied from it.</summary>
internal static class ConfigurationState
{
    /// <summary>Output of a configuration that is not complete. The engine shows outputs with two underscores to nobody.</summary>
    public const string IncompleteName = "__incomplete";

    /// <summary>Inputs that the outputs repeat.</summary>
    public static readonly string[] CopiedInputs =
    [
        PropertyNames.Name, PropertyNames.Config, PropertyNames.SecretConfig, PropertyNames.SecretName, PropertyNames.AdoptExisting,
        PropertyNames.OnDrift, PropertyNames.OnDelete, PropertyNames.RemoveIfUseUnknown, PropertyNames.RequireConfigured,
    ];

    /// <summary>Builds the outputs: the inputs as the platform shows them, and what only the platform determines.</summary>
    /// <param name="authUrl">Address for consent from the response of a save, if the document does not repeat it.</param>
    /// <param name="mode">What is known of the mode of Configure.</param>
    public static PropertyMap Of(ConnectorKey key, Reconciliation values, ConfigurationDocument document, string? authUrl, ConfigureMode mode) =>
        values.Writes.Into(key.Into(WithInputs(StateVersion.Current.Apply(PropertyMap.Empty), values.Seen), values.Inputs), values.Inputs)
            .With(PropertyNames.Configured, PropertyValue.Of(document.Configured == true))
            .WithOptional(PropertyNames.ConfigurationId, document.ConfigurationId is { } id ? PropertyValue.Of(id) : null)
            .WithOptional(PropertyNames.AuthUrl, PendingConsentUrl(document, authUrl) is { } url ? PropertyValue.Secret(PropertyValue.Of(url)) : null)
            .WithOptional(PropertyNames.RemoteLastUpdated, Timestamps.ToProperty(document.LastUpdated))
            .WithOptional(PropertyNames.ConfigureMode, ConfigureModes.ToProperty(mode))
            .WithOptional(IncompleteName, WhyIncomplete(key, values.Inputs, document, authUrl) is null ? null : PropertyValue.Of(true));

    /// <summary>Builds what the state must contain if a save cannot be verified.</summary>
    /// <param name="writes">The writes before the save.</param>
    /// <param name="unproven">What the save writes.</param>
    public static KeptState Kept(ConnectorKey key, PropertyMap inputs, OwnWrites writes, UnprovenProperties unproven)
    {
        var uncertain = writes with { LastWrite = null, Unproven = writes.Unproven.Union(unproven) };
        return new(key.ToString(), uncertain.Into(key.Into(WithInputs(StateVersion.Current.Apply(PropertyMap.Empty), inputs), inputs), inputs), inputs);
    }

    /// <summary>
    /// Builds the outputs of an update that writes nothing: a value that the program did not change remains as the platform showed it.
    /// </summary>
    public static PropertyMap Unwritten(ConnectorKey key, PropertyMap oldState, PropertyMap olds, PropertyMap inputs)
    {
        var seen = inputs;
        foreach (var (id, input) in inputs.GetMap(PropertyNames.Config))
        {
            if (olds.GetMap(PropertyNames.Config).Get(id) is { } old
                && ScalarString.AreEqual(old, input)
                && oldState.GetMap(PropertyNames.Config).Get(id) is { } shown
                && !ScalarString.AreEqual(shown, input))
            {
                seen = seen.WithNested(PropertyNames.Config, id, shown.WithoutMarks());
            }
        }

        foreach (var property in (string[])[PropertyNames.Name, PropertyNames.SecretName])
        {
            if (inputs.GetString(property) is { } text && text == olds.GetString(property) && oldState.GetString(property) is { } shown)
                seen = seen.With(property, inputs[property].IsSecret ? PropertyValue.Secret(PropertyValue.Of(shown)) : PropertyValue.Of(shown));
        }

        return OwnWrites.In(oldState).Into(key.Into(WithInputs(oldState, seen), inputs), inputs);
    }

    /// <summary>Builds the outputs of a preview that writes: without what only the write determines.</summary>
    public static PropertyMap Planned(PropertyMap unwritten, PropertyMap inputs) =>
        OwnWrites.Without(WithInputs(unwritten, inputs)).Without(PropertyNames.RemoteLastUpdated);

    /// <summary>Returns the state with the program's inputs.</summary>
    public static PropertyMap WithInputs(PropertyMap state, PropertyMap inputs) => state.CopyInputs(inputs, CopiedInputs);

    /// <returns>The address for consent, or null if none is pending.</returns>
    public static string? PendingConsentUrl(ConfigurationDocument document, string? authUrl) => document.Configured == true ? null : document.AuthUrl ?? authUrl;

    /// <returns>A sentence about what the configuration lacks to be complete, or null if it is complete.</returns>
    public static Message? WhyIncomplete(ConnectorKey key, PropertyMap inputs, ConfigurationDocument document, string? authUrl)
    {
        var hidden = document.Fields.Any(field => field is { HasValue: true, Sensitivity: not Sensitivity.Plain }) ? PropertyMap.Empty : inputs.GetMap(PropertyNames.SecretConfig);
        var missing = document.Fields
            .Where(field => field is { Required: true, HasValue: false } && hidden.Get(field.Id)?.IsEmpty() != false)
            .Select(field => field.Id)
            .ToList();
        if (document.Configured == true || (document.Configured is null && missing.Count == 0))
            return null;
        Message configuration = $"The configuration of connector '{key.Connector}' is not complete";
        if (PendingConsentUrl(document, authUrl) is not null)
        {
            return inputs.GetBoolean(PropertyNames.RequireConfigured)
                ? (Message)$"{configuration}: consent is pending. Open the address in the output authUrl, sign in, then run `pulumi up` again."
                : null;
        }

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
}

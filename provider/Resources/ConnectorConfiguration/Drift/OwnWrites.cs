using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;

/// <summary>
/// What the state contains of the writes of this stack. An observed value is what the platform showed after the last write that sent it: the
/// program's value, or the form into which the platform normalized it.
/// </summary>
/// <param name="LastWrite">Timestamp of the last save; null if there is none.</param>
/// <param name="Config">Observed values in <c>config</c>; null in a state of schema version 1, in which the inputs count as observed.</param>
/// <param name="Unproven">Properties of which the last write is not proven, or not in the inputs of the state.</param>
internal sealed record OwnWrites(
    DateTimeOffset? LastWrite, PropertyMap? Config, PropertyValue? Name, PropertyValue? SecretName, UnprovenProperties Unproven)
{
    public static OwnWrites None { get; } = new(LastWrite: null, Config: null, Name: null, SecretName: null, UnprovenProperties.None);

    public static OwnWrites In(PropertyMap state) =>
        new(
            Timestamps.LastOwnWrite(state),
            state.Get(PropertyNames.ObservedConfig)?.WithoutMarks() as PropertyMap,
            state.Get(PropertyNames.ObservedName)?.WithoutMarks(),
            state.Get(PropertyNames.ObservedSecretName)?.WithoutMarks(),
            UnprovenProperties.In(state));

    /// <summary>Returns the observed value of a field in <c>config</c>; null if only the input counts.</summary>
    public PropertyValue? Observed(string field) => Unproven.Contains(PropertyNames.Config, field) ? null : Config?.Get(field);

    /// <summary>Returns the observed <c>name</c> or <c>secretName</c>.</summary>
    public PropertyValue? ObservedText(string property) =>
        Unproven.Contains(property) ? null : property == PropertyNames.Name ? Name : SecretName;

    /// <summary>Returns the record with a value that is in the inputs and on the platform.</summary>
    /// <param name="inputs">The inputs, which count as observed in a state of schema version 1.</param>
    /// <param name="live">Null if the field has no value.</param>
    public OwnWrites WithObserved(PropertyMap inputs, string field, PropertyValue? live)
    {
        var config = Config ?? (PropertyMap)inputs.GetMap(PropertyNames.Config).WithoutMarks();
        return this with
        {
            Config = live is null ? config.Without(field) : config.With(field, live),
            Unproven = Unproven.Without(PropertyNames.Config, field),
        };
    }

    /// <inheritdoc cref="WithObserved"/>
    public OwnWrites WithObservedText(string property, PropertyValue live)
    {
        var settled = this with { Unproven = Unproven.Without(property) };
        return property == PropertyNames.Name ? settled with { Name = live } : settled with { SecretName = live };
    }

    /// <summary>Returns the state with the record. The response gives each observed value the secret mark of its input.</summary>
    /// <param name="inputs">The inputs of the state: a property that they do not contain has no observed value.</param>
    public PropertyMap Into(PropertyMap state, PropertyMap inputs)
    {
        var fields = inputs.GetMap(PropertyNames.Config);
        return Unproven.Into(Without(state))
            .WithOptional(PropertyNames.LastUpdated, Timestamps.ToProperty(LastWrite))
            .WithOptional(PropertyNames.ObservedConfig, fields.Count == 0 || Config is null ? null : PropertyMap.Create(Config.Where(field => fields.ContainsKey(field.Key))))
            .WithOptional(PropertyNames.ObservedName, inputs.ContainsKey(PropertyNames.Name) ? Name : null)
            .WithOptional(PropertyNames.ObservedSecretName, inputs.ContainsKey(PropertyNames.SecretName) ? SecretName : null);
    }

    /// <summary>Returns the state without what it contains of the writes of this stack.</summary>
    public static PropertyMap Without(PropertyMap state) =>
        UnprovenProperties.None.Into(state)
            .Without(PropertyNames.LastUpdated)
            .Without(PropertyNames.ObservedConfig)
            .Without(PropertyNames.ObservedName)
            .Without(PropertyNames.ObservedSecretName);
}

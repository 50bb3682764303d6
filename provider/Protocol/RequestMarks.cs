using System.Collections.Immutable;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Settings;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// The secret marks of one request, which its response keeps:
/// (1) a value that the program sent has the marks with which the program sent it;
/// (2) a value in the place of one that was or contained a secret is a secret as a whole;
/// (3) a property that is secret by its declaration is a secret;
/// (4) a string of the platform in which a registered secret can be read is a secret, and so is a map with a key that is one.
/// An observed value is in the place of the property that it is the observed value of. Booleans, numbers and short strings are secrets by their place only, because they equal others by chance.
/// </summary>
/// <param name="program">Properties that the program sent.</param>
/// <param name="state">Other properties of the request: those of the stack's state.</param>
internal sealed class RequestMarks(SecretRegistry secrets, PropertyMap program, params ImmutableArray<PropertyMap> state)
{
    /// <summary>Properties that are secret in every resource and in the provider's settings.</summary>
    private static readonly ImmutableArray<string> DeclaredSecrets = [PropertyNames.SecretConfig, PropertyNames.AuthUrl, .. SettingNames.Secret];

    /// <summary>Outputs that contain values of another property, in the form in which the platform showed them.</summary>
    private static readonly ImmutableDictionary<string, string> ObservedProperties = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            [PropertyNames.ObservedConfig] = PropertyNames.Config,
            [PropertyNames.ObservedName] = PropertyNames.Name,
            [PropertyNames.ObservedSecretName] = PropertyNames.SecretName,
        });

    /// <summary>The marks for outputs that the platform determines: those of the state count, even if the program sent the same value without one.</summary>
    public RequestMarks OfState => new(secrets, PropertyMap.Empty, [program, .. state]);

    /// <summary>Marks the properties that are secret by their declaration.</summary>
    public static PropertyMap MarkDeclared(PropertyMap properties) =>
        DeclaredSecrets.Aggregate(
            properties, (map, name) => map.Get(name) is { } value and not NullValue ? map.With(name, PropertyValue.Secret(value)) : map);

    public static RequestMarks Of(SecretRegistry secrets, object? request) =>
        request switch
        {
            CheckRequest check => new(secrets, check.NewInputs, check.OldInputs),
            CreateRequest create => new(secrets, create.Inputs),
            ReadRequest read => new(secrets, read.OldInputs, read.OldState),
            UpdateRequest update => new(secrets, update.NewInputs, update.OldInputs, update.OldState),
            PropertyMap properties => new(secrets, properties),
            _ => new(secrets, PropertyMap.Empty),
        };

    public PropertyMap Apply(PropertyMap response) => MarkDeclared(ApplyToEach(response, WithObserved(program), [.. state, .. state.Select(WithObserved)]));

    private PropertyValue Apply(PropertyValue value, PropertyValue? sent, ImmutableArray<PropertyValue> stored)
    {
        if (value.IsSecret)
            return value;
        if (IsSame(value, sent))
            return value.HasSecrets && value != sent ? PropertyValue.Secret(value) : sent!;
        ImmutableArray<PropertyValue> replaced = sent is null ? stored : [sent, .. stored];
        if (value is PropertyMap map && replaced.All(source => source is PropertyMap))
            return map.Keys.Any(key => IsSecretKey(key, replaced)) ? PropertyValue.Secret(map) : ApplyToEach(map, sent, stored);
        ImmutableArray<PropertyValue> marked = [.. replaced.Where(source => source.HasSecrets)];
        if (!marked.IsEmpty)
            return marked.All(source => source == marked[0] && IsSame(value, source)) ? marked[0] : PropertyValue.Secret(value);
        return replaced.Any(source => IsSame(value, source)) ? value : ApplyToPlatformValue(value);
    }

    private PropertyValue ApplyToPlatformValue(PropertyValue value) =>
        value switch
        {
            StringValue text when secrets.Reveals(text.Value) => PropertyValue.Secret(value),
            PropertyMap => Apply(value, sent: null, stored: []),
            PropertyList list => new PropertyList([.. list.Select(item => Apply(item, sent: null, stored: []))]),
            _ => value,
        };

    private static PropertyMap WithObserved(PropertyMap source) =>
        ObservedProperties.Aggregate(source, (map, observed) => map.WithOptional(observed.Key, map.Get(observed.Value)));

    // A key of the program only if it equals a secret, as for its values.
    private bool IsSecretKey(string key, ImmutableArray<PropertyValue> sources) =>
        secrets.Contains(key) || (sources.All(source => Child(source, key) is null) && secrets.Reveals(key));

    private PropertyMap ApplyToEach(PropertyMap map, PropertyValue? sent, ImmutableArray<PropertyValue> stored) =>
        PropertyMap.Create(map.Select(item => KeyValuePair.Create(
            item.Key,
            Apply(item.Value, Child(sent, item.Key), [.. stored.Select(source => Child(source, item.Key)).OfType<PropertyValue>()]))));

    private static PropertyValue? Child(PropertyValue? source, string key) => (source as PropertyMap)?.Get(key);

    private static bool IsSame(PropertyValue value, PropertyValue? source) => source is not null && source.WithoutMarks() == value.WithoutMarks();
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Settings;

/// <summary>
/// Reads single settings in every form that the engine sends: typed, or as strings, as the stack's configuration and the generated SDKs do
/// for integers, booleans and maps. Collects their faults; a message names the setting and never its value.
/// </summary>
internal sealed class SettingsReader(PropertyMap settings)
{
    private readonly ImmutableArray<CheckFailure>.Builder _failures = ImmutableArray.CreateBuilder<CheckFailure>();

    public ImmutableArray<CheckFailure> Failures => _failures.ToImmutable();

    public void Fail(Message reason) => _failures.Add(new CheckFailure(reason));

    /// <summary>Whether the setting has a value, known or unknown.</summary>
    public bool Has(string name) => settings.TryGetValue(name, out var value) && value.Unmarked is not (NullValue or StringValue { Value: "" });

    /// <returns>Null if the setting is absent, unknown or invalid.</returns>
    public string? GetString(string name)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case StringValue text:
                return text.Value;
            default:
                Fail($"connectors:{name} must be a string");
                return null;
        }
    }

    public int GetInt32(string name, int fallback, int min, int max)
    {
        var number = Value(name) switch
        {
            null => fallback,
            NumberValue { Value: var value } => value,
            StringValue { Value: var text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
            _ => double.NaN,
        };
        if (number >= min && number <= max && number == Math.Truncate(number))
            return (int)number;
        Fail($"connectors:{name} must be an integer from {min} to {max}");
        return fallback;
    }

    public bool GetBoolean(string name, bool fallback)
    {
        switch (Value(name))
        {
            case null:
                return fallback;
            case BoolValue flag:
                return flag.Value;
            case StringValue { Value: var text } when bool.TryParse(text, out var flag):
                return flag;
            default:
                Fail($"connectors:{name} must be a boolean");
                return fallback;
        }
    }

    public string GetChoice(string name, string fallback, params ReadOnlySpan<string> choices)
    {
        if (GetString(name) is not { Length: > 0 } text)
            return fallback;
        if (choices.Contains(text))
            return text;
        Fail($"connectors:{name} must be one of {Message.List(choices.ToArray())}");
        return fallback;
    }

    public FrozenDictionary<string, string> GetStringMap(string name)
    {
        var map = Value(name) switch
        {
            null => PropertyMap.Empty,
            PropertyMap native => native,
            StringValue { Value: var text } => ParseMap(text),
            _ => null,
        };
        if (map is not null && map.Values.All(value => value.Unmarked is StringValue or UnknownValue))
        {
            return map.Where(item => item.Value.Unmarked is StringValue)
                .ToFrozenDictionary(item => item.Key, item => ((StringValue)item.Value.Unmarked).Value, StringComparer.Ordinal);
        }

        Fail($"connectors:{name} must be a map of strings, or one in JSON");
        return FrozenDictionary<string, string>.Empty;
    }

    // An unknown value counts as absent here: the engine calls Configure only if all settings are known.
    private PropertyValue? Value(string name) => Has(name) && settings[name].Unmarked is not UnknownValue and var value ? value : null;

    private static PropertyMap? ParseMap(string text)
    {
        try
        {
            return JToken.Parse(text) is JObject json && json.Properties().All(property => property is { Name: not WireSignature.Key, Value: JValue { Value: string } })
                ? PropertyMap.Create(json.Properties().Select(property => KeyValuePair.Create(property.Name, PropertyValue.Of((string?)property.Value ?? string.Empty))))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

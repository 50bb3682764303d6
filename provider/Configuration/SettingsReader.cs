using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Configuration;

/// <summary>
/// Reads single settings in every form in which they come: as themselves, or as text, which is how the stack's configuration and the
/// generated SDKs send numbers, booleans and maps. Collects what is wrong with them; names the setting and never its value.
/// </summary>
internal sealed class SettingsReader(PropertyMap settings)
{
    private readonly ImmutableArray<CheckFailure>.Builder _failures = ImmutableArray.CreateBuilder<CheckFailure>();

    public ImmutableArray<CheckFailure> Failures => _failures.ToImmutable();

    public void Fail(string reason) => _failures.Add(CheckFailure.Of(reason));

    /// <summary>Whether there is something, known or not yet known.</summary>
    public bool Has(string name) => settings.TryGetValue(name, out var value) && value.Unmarked is not (NullValue or TextValue { Value: "" });

    /// <returns>Null where there is none, or it is not known yet, or wrong.</returns>
    public string? Text(string name)
    {
        switch (Value(name))
        {
            case null:
                return null;
            case TextValue text:
                return text.Value;
            default:
                Fail($"connectors:{name} has to be text");
                return null;
        }
    }

    public int Number(string name, int fallback, int least, int most)
    {
        var number = Value(name) switch
        {
            null => fallback,
            NumberValue { Value: var value } => value,
            TextValue { Value: var text } when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
            _ => double.NaN,
        };
        if (number >= least && number <= most && number == Math.Truncate(number))
            return (int)number;
        Fail($"connectors:{name} has to be a whole number from {least} to {most}");
        return fallback;
    }

    public bool Flag(string name, bool fallback)
    {
        switch (Value(name))
        {
            case null:
                return fallback;
            case BoolValue flag:
                return flag.Value;
            case TextValue { Value: var text } when bool.TryParse(text, out var flag):
                return flag;
            default:
                Fail($"connectors:{name} has to be true or false");
                return fallback;
        }
    }

    public FrozenDictionary<string, string> Texts(string name)
    {
        var map = Value(name) switch
        {
            null => PropertyMap.Empty,
            PropertyMap native => native,
            TextValue { Value: var text } => ParseMap(text),
            _ => null,
        };
        if (map is not null && map.Values.All(value => value.Unmarked is TextValue or UnknownValue))
        {
            return map.Where(item => item.Value.Unmarked is TextValue)
                .ToFrozenDictionary(item => item.Key, item => ((TextValue)item.Value.Unmarked).Value, StringComparer.Ordinal);
        }

        Fail($"connectors:{name} has to be a map of text, or JSON text of one");
        return FrozenDictionary<string, string>.Empty;
    }

    // What is not known yet counts as absent here: the engine configures only when everything is known.
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

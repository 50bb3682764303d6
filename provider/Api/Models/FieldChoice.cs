using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Models;

/// <summary>Reads choices of a selection: scalars, or objects that contain the value beside a label.</summary>
internal static class FieldChoice
{
    private static readonly string[] ValueNames = ["value", "id", "key", "code"];

    private static readonly string[] LabelNames = ["label", "name", "text", "title", "description", "selected", "disabled", "default"];

    /// <summary>Reads all options of a selection: a list, or a map of values to their labels.</summary>
    /// <returns>Null if one of them is not understood.</returns>
    public static ImmutableArray<string>? ReadAll(JToken? options)
    {
        if (options is JObject map)
            return map.PropertyValues().All(label => label is JValue) ? [.. map.Properties().Select(option => option.Name)] : null;
        if (options is not JArray list)
            return null;
        List<JToken?> values = [.. list.Where(option => option.Type is not (JTokenType.Null or JTokenType.Undefined)).Select(Find)];
        return values.Contains(null) ? null : [.. values.Select(LenientJson.GetString).OfType<string>()];
    }

    /// <summary>Replaces each choice by its value. What is not understood remains, and is recorded.</summary>
    public static JToken? Unwrap(JToken? value, AttributeReader reader)
    {
        if (value is JArray list)
            return list.All(item => item is JValue) ? list : new JArray(list.Select(item => UnwrapOne(item, reader)));
        return value is null ? null : UnwrapOne(value, reader);
    }

    private static JToken UnwrapOne(JToken value, AttributeReader reader)
    {
        if (Find(value) is { } found)
            return found;
        reader.Reject("value");
        return value;
    }

    private static JToken? Find(JToken choice) =>
        choice switch
        {
            JValue => choice,
            JObject json when json.Properties().All(property => ValueNames.Contains(property.Name) || LabelNames.Contains(property.Name)) =>
                ValueNames.Select(name => json[name]).FirstOrDefault(value => value is JValue { Type: not (JTokenType.Null or JTokenType.Undefined) }),
            _ => null,
        };
}

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Conversions of property values in the JSON form of protobuf.</summary>
internal static class RecordedValue
{
    /// <summary>Returns the value with all secrets in plain.</summary>
    public static JToken Plain(JToken value) => Rewrite(value, marks: false, empties: true);

    /// <summary>Returns the value with nested secrets merged into the outer secret.</summary>
    public static JToken WithOuterMarks(JToken value) => Rewrite(value, marks: true, empties: true);

    /// <summary>Returns the value with nested secrets merged and without nested null or empty values.</summary>
    public static JToken WithoutEmpties(JToken value) => Rewrite(value, marks: true, empties: false);

    public static bool IsEmpty(JToken value) => value switch
    {
        JContainer container => container.Count == 0,
        JValue scalar => scalar.Value is null or "",
        _ => false,
    };

    private static JToken Rewrite(JToken value, bool marks, bool empties) => value switch
    {
        JObject map when (string?)map[WireSignature.Key] == WireSignature.Secret => Secret(map, marks, empties),
        JObject map => new JObject(map.Properties()
            .Select(item => new JProperty(item.Name, Rewrite(item.Value, marks, empties)))
            .Where(item => empties || !IsEmpty(item.Value))),
        JArray list => new JArray(list.Select(item => Rewrite(item, marks, empties))),
        _ => value.DeepClone(),
    };

    private static JToken Secret(JObject secret, bool marks, bool empties)
    {
        var inner = Rewrite(secret["value"]!, marks: false, empties);
        return marks ? new JObject { [WireSignature.Key] = WireSignature.Secret, ["value"] = inner } : inner;
    }
}

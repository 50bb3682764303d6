using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Tests;

/// <summary>Property values in protobuf's JSON form.</summary>
internal static class RecordedValue
{
    /// <summary>The value with no mark at all.</summary>
    public static JToken Plain(JToken value) => Rewritten(value, marks: false, empties: true);

    /// <summary>A secret inside a secret is one secret: the outer mark covers the inner ones.</summary>
    public static JToken WithOuterMarks(JToken value) => Rewritten(value, marks: true, empties: true);

    /// <summary>The same without what is null or empty inside it.</summary>
    public static JToken WithoutEmpties(JToken value) => Rewritten(value, marks: true, empties: false);

    public static bool IsEmpty(JToken value) => value switch
    {
        JContainer container => container.Count == 0,
        JValue scalar => scalar.Value is null or "",
        _ => false,
    };

    private static JToken Rewritten(JToken value, bool marks, bool empties) => value switch
    {
        JObject map when (string?)map[WireSignature.Key] == WireSignature.Secret => Secret(map, marks, empties),
        JObject map => new JObject(map.Properties()
            .Select(item => new JProperty(item.Name, Rewritten(item.Value, marks, empties)))
            .Where(item => empties || !IsEmpty(item.Value))),
        JArray list => new JArray(list.Select(item => Rewritten(item, marks, empties))),
        _ => value.DeepClone(),
    };

    private static JToken Secret(JObject secret, bool marks, bool empties)
    {
        var inner = Rewritten(secret["value"]!, marks: false, empties);
        return marks ? new JObject { [WireSignature.Key] = WireSignature.Secret, ["value"] = inner } : inner;
    }
}

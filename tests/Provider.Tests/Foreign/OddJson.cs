using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Foreign;

/// <summary>JSON that nobody expects, and changes that put it anywhere into a document.</summary>
internal static class OddJson
{
    private const string Digits = "123456789012345678901234567890123456789012345678901234567890";

    /// <summary>Values that mean something on the wire of the engine.</summary>
    private static readonly string[] OfTheWire =
    [
        Quoted(WireSignature.Key), Quoted(UnknownSpellings.Canonical), Quoted("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7"), Quoted("dd056dcd-154b-4c76-9bd3-c8f88648b5ff"),
        $$"""{ "{{WireSignature.Key}}": "{{WireSignature.Secret}}", "value": "x" }""", $$"""{ "{{WireSignature.Key}}": "unknown" }""",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-1", "1.5", "-0.0", "3.0", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "-Infinity", "1e30", "2147483648", "9007199254740993", "253402300800",
        "1e18", Digits, $"-{Digits}.{Digits}", "12345678901234567.89",
    ];

    private static readonly string[] Texts =
    [
        Quoted(string.Empty), Quoted(" "), Quoted(" 3 "), Quoted("many"), Quoted("1,234"), Quoted("NaN"), Quoted("1e999"), Quoted("true"), Quoted("********"),
        Quoted("2026-02-30"), Quoted("9999-12-31T23:59:59-14:00"), Quoted("0001-01-01T00:00:00+14:00"), Quoted("{\\\"a\\\": 1}"), Quoted("a/b?c#d%e"), Quoted(".."),
        Quoted("\\ud800"), Quoted("x\\udc00\\ud800y"), Quoted("\\u0000\\u001b[31m\\r\\n"), Quoted("\\u202e\\u200b\\ufeff"), Quoted("__proto__"), Quoted("{Fields} {0}"),
        Quoted(new string('x', 100_000)), Quoted($"x{new string('*', 100_000)}x"), Quoted("account"), Quoted("apiKey"), Quoted("Password"), Quoted("Number"),
    ];

    private static readonly string[] Containers =
    [
        "null", "true", "false", "[]", "{}", "[null]", "[[]]", "[\"a\", 1, {}, null]", """{ "value": { "id": [1] } }""", """{ "id": "a", "id": "b" }""",
        Nested(20), Nested(50), Nested(70), Nested(3000), "[1, 2, 3]", "new Date(1)", "undefined",
    ];

    /// <summary>Bodies that are no envelope.</summary>
    public static string[] Bodies { get; } =
    [
        string.Empty, " ", "null", "[]", "{}", "3", "\"text\"", "<html><body>Bad Gateway</body></html>", "{ \"statusCode\": 200, \"response\":", "\u0000", "{]", "\ufeff{}",
        $"{{ \"response\": {Nested(3000)} }}", """{ "statusCode": 200, "response": null, "response": [] }""", """{ "statusMessage": ["x"], "statusCode": {} }""",
    ];

    /// <summary>Generates the raw text of a value.</summary>
    public static Gen<string> Value { get; } =
        Gen.OneOf(Gen.Elements(OfTheWire), Gen.Elements(Numbers), Gen.Elements(Texts), Gen.Elements(Containers));

    /// <summary>Generates a change of one place of a document.</summary>
    public static Gen<Action<JObject>> Change { get; } =
        from place in Gen.Choose(0, 100_000)
        from kind in Gen.Choose(0, 5)
        from value in Value
        select (Action<JObject>)(document => Apply(document, place, kind, value));

    private static string Quoted(string text) => $"\"{text}\"";

    private static string Nested(int depth) => $"{new string('[', depth)}{new string(']', depth)}";

    private static void Apply(JObject document, int place, int kind, string value)
    {
        List<JToken> places = [.. document.Descendants().Where(token => kind < 3 ? token is JValue : token is JContainer and not JProperty)];
        if (places.Count == 0)
            return;
        var token = places[place % places.Count];
        switch (kind)
        {
            case 3 when token.Parent is JArray list:
                list.Add(token.DeepClone());
                break;
            case 4 when token.Parent is JProperty property:
                property.Remove();
                break;
            case 5 when token is JObject map:
                map[place % 2 == 0 ? WireSignature.Key : "extra"] = new JRaw(value);
                break;
            default:
                token.Replace(new JRaw(value));
                break;
        }
    }
}

using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Provider.Tests.Api.Models;

/// <summary>A field as a platform means it, and a spelling of it.</summary>
/// <param name="Value">Text of the JSON of its value; null for none.</param>
/// <param name="Spelling">Number that selects the spellings of the attributes.</param>
internal sealed record WrittenField(string Id, string? Value, bool Required, ImmutableArray<string> Options, int Spelling)
{
    private static readonly string[] Ids = ["account", "api-key", "region.name", "host", "a b"];

    private static readonly string?[] Values = [null, "\"acme\"", "\"\"", "17", "1.10", "1e5", "true", "[\"a\",\"b\"]", "\"********\"", "123456789012345678901234567890"];

    private static readonly ImmutableArray<string>[] OptionLists = [[], ["us", "eu"], ["1", "2.50"], ["true", "false"]];

    public static Gen<ImmutableArray<WrittenField>> AnyList { get; } =
        from count in Gen.Choose(0, Ids.Length)
        from fields in Any.ArrayOf(count)
        select fields.Select((field, index) => field with { Id = Ids[index] }).ToImmutableArray();

    private static Gen<WrittenField> Any =>
        from value in Gen.Elements(Values)
        from required in Gen.Elements(false, true)
        from options in Gen.Elements(OptionLists)
        from spelling in Gen.Choose(0, 10_000)
        select new WrittenField(string.Empty, value, required, options, spelling);

    /// <param name="withId">Whether the field contains its id; in a map it need not.</param>
    public JObject ToJson(bool withId)
    {
        var json = new JObject { ["type"] = "Text", ["value"] = SpellValue() };
        if (withId)
            json[Pick(["id", "name", "key"], 1)] = Id;
        SpellRequired(json);
        if (!Options.IsEmpty)
            json[Pick(["list", "options", "choices"], 3)] = SpellOptions();
        return json;
    }

    private T Pick<T>(ReadOnlySpan<T> choices, int attribute) => choices[(Spelling / attribute) % choices.Length];

    private JToken? SpellValue()
    {
        if (Value is null)
            return Pick<JToken?>([null, JValue.CreateNull()], 7);
        var raw = new JRaw(Value);
        return Value[0] == '['
            ? Pick<JToken>([raw, new JArray("a", new JObject { ["value"] = "b", ["label"] = "B" }), new JArray(new JObject { ["id"] = "a" }, "b")], 7)
            : Pick<JToken>([raw, new JObject { ["value"] = raw, ["label"] = "Label" }, new JObject { ["id"] = raw }], 7);
    }

    private void SpellRequired(JObject json)
    {
        var (name, value) = Pick<(string, bool)>([("required", Required), ("isRequired", Required), ("mandatory", Required), ("optional", !Required)], 11);
        json[name] = value ? Pick<JToken>([true, "true", "Yes", "Y", 1, "1"], 13) : Pick<JToken>([false, "FALSE", "no", "N", 0, "0"], 13);
    }

    private JToken SpellOptions() =>
        Pick([0, 1, 2, 3], 17) switch
        {
            0 => new JArray(Options.Select(option => new JRaw(option is "us" or "eu" ? $"\"{option}\"" : option))),
            1 => new JArray(Options.Select(option => new JObject { ["value"] = option, ["label"] = $"Label of {option}" })),
            2 => new JArray(Options.Select(option => new JObject { ["id"] = option })),
            _ => new JObject(Options.Select(option => new JProperty(option, $"Label of {option}"))),
        };
}

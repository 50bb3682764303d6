using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Properties;

/// <summary>A field of a random connector.</summary>
internal sealed record AnyField(string Id, string Type, bool Required)
{
    private static readonly string[] Types = ["Text", "Password", "Number", "Select", "Multi-Select", "Date"];
    private static readonly string[] Options = ["us", "eu", "ap"];

    public bool IsSecret => Type == "Password";

    /// <summary>Generates valid values of the field in any of their forms.</summary>
    public Gen<PropertyValue> Value =>
        Type switch
        {
            "Number" => Gen.Elements(PropertyValue.Of(3), PropertyValue.Of("3"), PropertyValue.Of("3.0"), PropertyValue.Of(0.5), PropertyValue.Of("-7")),
            "Select" => Gen.Elements(Options).Select(PropertyValue.Of),
            "Multi-Select" => Gen.Shuffle(Options).SelectMany(
                all => Gen.Choose(1, all.Length), (all, count) => (PropertyValue)new PropertyList([.. all.Take(count).Select(PropertyValue.Of)])),
            "Date" => Gen.Elements("2026-01-31", "1999-12-31").Select(PropertyValue.Of),
            "Password" => Gen.Choose(1000, 9999).Select(number => PropertyValue.Of($"canary-{number}")),
            _ => Gen.Elements(
                PropertyValue.Of("a"), PropertyValue.Of(" b "), PropertyValue.Of("ü\n\"☃"), PropertyValue.Of(true), PropertyValue.Of(12), PropertyValue.Of("0")),
        };

    public JObject Metadata => new()
    {
        ["id"] = Id,
        ["type"] = Type,
        ["required"] = Required,
        ["options"] = Type is "Select" or "Multi-Select" ? new JArray(Options) : new JArray(),
    };

    public static Gen<AnyField> Generator(string id) =>
        from type in Gen.Elements(Types)
        from required in Gen.Elements(true, false)
        select new AnyField(id, type, required);
}

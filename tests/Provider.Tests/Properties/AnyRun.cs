using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Properties;

/// <summary>A random platform, a random program for it, and random changes by hand.</summary>
/// <param name="ByHand">Changes in order; a null value clears the field.</param>
internal sealed record AnyRun(
    ImmutableArray<AnyField> Fields,
    MaskingMode Masking,
    ConfigureMode Configure,
    ImmutableDictionary<string, PropertyValue> Managed,
    ImmutableArray<(string Field, PropertyValue? Value)> ByHand)
{
    private const int MaxFields = 6;

    public static Arbitrary<AnyRun> Arbitrary { get; } = Arb.From(
        from fields in Gen.Choose(1, MaxFields).SelectMany(count => All(Enumerable.Range(0, count).Select(i => AnyField.Generator($"field{i}"))))
        from masking in Gen.Elements(MaskingMode.Mask, MaskingMode.Omit, MaskingMode.Plain)
        from configure in Gen.Elements(ConfigureMode.Merge, ConfigureMode.Replace)
        from values in All(fields.Select(field => field.Value))
        from named in All(fields.Select(field => field.Required ? Gen.Constant(true) : Gen.Elements(true, false)))
        let managed = fields.Zip(values).Where((_, i) => named[i]).ToImmutableDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal)
        from byHand in Change([.. fields.Where(field => managed.ContainsKey(field.Id) || CanBeUnmanaged(field, masking, configure))]).ListOf()
        select new AnyRun([.. fields], masking, configure, managed, [.. byHand.OfType<(string, PropertyValue?)>()]));

    public EmulatorOptions Options => new() { Masking = Masking, Configure = Configure, Catalogue = Catalogue };

    public PropertyMap Program =>
        PropertyMaps.Connector()
            .With("config", PropertyMap.Create(Managed.Where(value => !Field(value.Key).IsSecret)))
            .With("secretConfig", PropertyValue.Secret(PropertyMap.Create(Managed.Where(value => Field(value.Key).IsSecret))));

    private JObject Catalogue => new()
    {
        ["connectors"] = new JArray(new JObject
        {
            ["connectorId"] = TestCatalogue.Store,
            ["platform"] = "Any",
            ["authentication"] = "api-key",
            ["secretConfig"] = new JArray(Fields.Select(one => one.Metadata)),
        }),
    };

    public override string ToString() =>
        $"{string.Join(", ", Fields.Select(field => $"{field.Id}: {field.Type}{(field.Required ? "!" : string.Empty)}"))}; {Masking}, {Configure}; "
            + $"program {string.Join(", ", Managed.Select(value => $"{value.Key} = {value.Value}"))}; "
            + $"by hand {string.Join(", ", ByHand.Select(change => $"{change.Field} = {change.Value}"))}";

    private AnyField Field(string id) => Fields.First(field => field.Id == id);

    // A platform that replaces the configuration clears secrets that are not sent, and the provider cannot send secrets that it cannot read.
    private static bool CanBeUnmanaged(AnyField field, MaskingMode masking, ConfigureMode configure) =>
        !field.IsSecret || configure == ConfigureMode.Merge;

    private static Gen<(string, PropertyValue?)?> Change(ImmutableArray<AnyField> fields) =>
        fields.IsEmpty
            ? Gen.Constant<(string, PropertyValue?)?>(null)
            : from field in Gen.Elements(fields.AsEnumerable())
              from value in Gen.OneOf(field.Value.Select(value => (PropertyValue?)value), Gen.Constant<PropertyValue?>(null))
              select ((string, PropertyValue?)?)(field.Id, value);

    private static Gen<ImmutableArray<T>> All<T>(IEnumerable<Gen<T>> generators) =>
        generators.Aggregate(
            Gen.Constant(ImmutableArray<T>.Empty), (all, one) => all.SelectMany(_ => one, (items, item) => items.Add(item)));
}

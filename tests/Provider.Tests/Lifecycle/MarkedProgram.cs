using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>A program that sets every input of a configuration, with and without secret marks.</summary>
internal static class MarkedProgram
{
    public static PropertyMap Plain { get; } = Names.Where(name => !Configured().ContainsKey(name)).Aggregate(
        Configured().With("config", Of(("account", String("hush")), ("tables", Strings("a", "b")), ("port", PropertyValue.Of(443)))),
        (program, name) => program.With(name, Value(name)));

    /// <summary>Inputs that can be secret as a whole.</summary>
    public static IEnumerable<string> Names => SchemaInputs.Of(ProviderFixture.ConfigurationType).Except(["connectorId", "accountId", "secretConfig"]);

    /// <param name="path">The marked value: a property, an entry such as <c>config.port</c>, or an item such as <c>config.tables[0]</c>.</param>
    public static PropertyMap With(string path)
    {
        var steps = path.Split('.', '[', ']');
        return Plain.With(steps[0], Mark(Plain[steps[0]], [.. steps.Skip(1).Where(step => step.Length > 0)]));
    }

    private static PropertyValue Value(string name) =>
        SchemaInputs.Sample(ProviderFixture.ConfigurationType, name).Value is var sample && sample == String("sample") ? String("hush") : sample;

    private static PropertyValue Mark(PropertyValue value, string[] steps) =>
        value switch
        {
            PropertyMap map when steps.Length > 0 => map.With(steps[0], Mark(map[steps[0]], steps[1..])),
            PropertyList list when steps.Length > 0 => new PropertyList([.. list.Select((item, i) => steps[0] == $"{i}" ? Secret(item) : item)]),
            _ => Secret(value),
        };
}

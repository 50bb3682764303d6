using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>Program of the stack: a connector and its configuration.</summary>
/// <param name="Config">Values of <c>config</c> by field.</param>
/// <param name="Secrets">Values of <c>secretConfig</c> by field.</param>
internal sealed record HabitProgram(
    string ConnectorId,
    ImmutableSortedDictionary<string, JToken> Config,
    ImmutableSortedDictionary<string, string> Secrets,
    string OnDrift,
    string OnDelete,
    string? Name = null,
    string? SecretName = null,
    bool AdoptsExisting = false)
{
    private static readonly ImmutableArray<string> Texts =
    [
        "acme", "Big Store", " padded\t", "first\nsecond", "Z\u00fcrich", "Zu\u0308rich", "a & b <c> \"d\"", "{ \"b\": 1, \"a\": [2] }", "1,000", "1.10", "true",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor", "https://store.example",
    ];

    private static readonly ImmutableArray<JToken> Ports = [443, "443", "0443", 22];
    private static readonly ImmutableArray<JToken> Quotas = [10, 1.5, "1.10", "007", 1_000_000];
    private static readonly ImmutableArray<JToken> Tables = [new JArray("a"), new JArray("a", "c", "b"), new JArray("b", "a", "b")];
    private static readonly ImmutableArray<JToken> Dates = ["2026-01-31", "2024-12-01"];

    /// <summary>The id as the program spells it.</summary>
    public required string SpelledId { get; init; }

    public PropertyMap ConnectorInputs => Of(
    [
        ("connectorId", String(SpelledId)),
        ("removeAdopted", PropertyValue.Of(true)),
        .. AdoptsExisting ? [("adoptExisting", PropertyValue.Of(true))] : (ReadOnlySpan<(string, PropertyValue)>)[],
    ]);

    public PropertyMap ConfigurationInputs => Of(
    [
        ("connectorId", String(SpelledId)),
        ("config", PropertyMap.Create(Config.Select(item => KeyValuePair.Create(item.Key, Value(item.Value))))),
        ("secretConfig", Secret(Map([.. Secrets.Select(item => (item.Key, item.Value))]))),
        ("onDrift", String(OnDrift)),
        ("onDelete", String(OnDelete)),
        .. Name is null ? [] : (ReadOnlySpan<(string, PropertyValue)>)[("name", String(Name))],
        .. SecretName is null ? [] : (ReadOnlySpan<(string, PropertyValue)>)[("secretName", String(SecretName))],
        .. AdoptsExisting ? [("adoptExisting", PropertyValue.Of(true))] : (ReadOnlySpan<(string, PropertyValue)>)[],
    ]);

    public IEnumerable<string> FieldIds => Config.Keys.Concat(Secrets.Keys);

    /// <summary>Draws the first program of a case.</summary>
    public static HabitProgram Draw(HabitCase one)
    {
        var random = new Random(one.Seed);
        var config = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, Required(random));
        if (one.Has("number-grouping"))
            config = config.SetItem("account", "1,000");
        config = config.AddRange(Optional(random).Where(_ => random.Next(3) != 0));
        if (one.ManagesLastField)
            config = config.Add(HabitConnectors.LastField, Texts[random.Next(Texts.Length)]);
        var secrets = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("apiKey", Key(one, 1))]);
        if (random.Next(2) == 0)
            secrets = secrets.Add("certificate", $"-----BEGIN KEY-----\nMIIBzq{one.Seed}canaryzq\nx5c=\n-----END KEY-----\n");
        return new HabitProgram(HabitConnectors.Store, config, secrets, one.OnDrift, one.OnDelete)
        {
            SpelledId = one.Spell(HabitConnectors.Store),
            Name = random.Next(2) == 0 ? " main " : null,
            SecretName = random.Next(3) == 0 ? "prod/key" : null,
        };
    }

    /// <summary>Returns the value of a field, secret or not; null if the program does not manage it.</summary>
    public JToken? Find(string fieldId) => Config.GetValueOrDefault(fieldId) ?? (Secrets.TryGetValue(fieldId, out var secret) ? (JToken)secret : null);

    public HabitProgram Rotated(HabitCase one, int number) => this with { Secrets = Secrets.SetItem("apiKey", Key(one, number)) };

    /// <summary>Returns the program with another connector.</summary>
    public HabitProgram With(HabitCase one, string connectorId) => this with { ConnectorId = connectorId, SpelledId = one.Spell(connectorId) };

    public HabitProgram Without(string fieldId) => this with { Config = Config.Remove(fieldId) };

    private static string Key(HabitCase one, int number) => $"zqcanary{one.Seed}v{number}{(one.Seed % 5) switch { 0 => "\n", 1 => " ", _ => string.Empty }}";

    private static IEnumerable<KeyValuePair<string, JToken>> Required(Random random) =>
    [
        new("account", Texts[random.Next(Texts.Length)]),
        new("region", random.Next(2) == 0 ? "us" : "eu"),
        new("port", Ports[random.Next(Ports.Length)]),
    ];

    private static IEnumerable<KeyValuePair<string, JToken>> Optional(Random random) =>
    [
        new("ssl", random.Next(2) == 0 ? "true" : "false"),
        new("level", random.Next(2) == 0 ? "30" : "2"),
        new("tables", Tables[random.Next(Tables.Length)]),
        new("since", Dates[random.Next(Dates.Length)]),
        new("enabled", random.Next(2) == 0),
        new("quota", Quotas[random.Next(Quotas.Length)]),
        new("url", random.Next(2) == 0 ? "https://store.example" : "https://store.example/path?q=1"),
    ];

    private static PropertyValue Value(JToken value) => value switch
    {
        JArray list => Strings([.. list.Values<string>().OfType<string>()]),
        { Type: JTokenType.Boolean } => PropertyValue.Of(value.Value<bool>()),
        { Type: JTokenType.Integer or JTokenType.Float } => PropertyValue.Of(value.Value<double>()),
        _ => String(value.Value<string>() ?? string.Empty),
    };
}

using System.Collections.Immutable;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;
using Slots = System.Collections.Immutable.ImmutableSortedDictionary<string, Pulumi.Connectors.Provider.Tests.Redaction.Law.Slot>;

namespace Pulumi.Connectors.Provider.Tests.Redaction.Law;

/// <summary>Builds what a program sends from the places that have a value.</summary>
internal static class LawProgram
{
    public const string Account = "account";
    public const string DefaultAccountId = "defaultAccountId";

    /// <summary>The places with the share of the programs that have a value there. Of a container, only the mark counts.</summary>
    public static readonly ImmutableArray<(string Name, int Percent)> Places =
    [
        (Account, 100), ("region", 60), ("note", 40), ("key", 10), ("port", 30), ("flag", 30), ("config", 25), ("regions", 25),
        ("name", 60), ("secretName", 50), ("apiKey", 70), ("secondKey", 30), ("secretConfig", 70), ("accountId", 4), ("connectorId", 4),
        ("adoptExisting", 85), ("requireConfigured", 20), ("onDrift", 50), ("onDelete", 70), ("clientSecret", 50), ("accessToken", 20), ("route", 10), (DefaultAccountId, 4),
    ];

    private static readonly string[] DriftActions = ["update", "warn", "ignore"];
    private static readonly string[] DeleteActions = ["remove", "clear", "retain"];

    /// <summary>Id of the connector, which is a text of the program in a few cases.</summary>
    public static string ConnectorId(LawCase run) => Id(run, run.Program, "connectorId") ?? TestCatalogue.Store;

    public static string AccountId(LawCase run) => Id(run, run.Program, "accountId") ?? Id(run, run.Program, DefaultAccountId) ?? ProviderFixture.Account;

    /// <summary>Whether the id of the resource contains a secret.</summary>
    public static bool HasSecretId(LawCase run) =>
        run.Program.GetValueOrDefault("connectorId") is { IsSecret: true } || ClearAccountId(run).Length == 0;

    /// <summary>Returns the sub-account, or an empty string if it is a secret.</summary>
    public static string ClearAccountId(LawCase run) =>
        (run.Program.GetValueOrDefault("accountId") ?? run.Program.GetValueOrDefault(DefaultAccountId)) is { IsSecret: true } ? string.Empty : AccountId(run);

    /// <summary>Returns the settings of the provider. The credentials are secrets with and without a mark.</summary>
    public static PropertyMap Settings(LawCase run, string address) =>
        Of(
            ("baseUrl", String(address)),
            ("accountId", Marked(String(Id(run, run.Program, DefaultAccountId) ?? ProviderFixture.Account), run.Program.GetValueOrDefault(DefaultAccountId))),
            ("maxRetries", PropertyValue.Of(0)),
            ("batching", PropertyValue.Of(false)),
            ("requestTimeoutSeconds", PropertyValue.Of(3600)))
            .WithOptional("accessToken", Token(run))
            .WithOptional("clientId", Token(run) is null ? String("law") : null)
            .WithOptional("clientSecret", Token(run) is null ? Marked(String($"{run.Texts[^1]}x"), run.Program.GetValueOrDefault("clientSecret")) : null)
            .WithOptional("routes", Optional(run.Program, "route", _ => Map(("getConfiguration", $"GET /{Id(run, run.Program, "route")}/{{connectorId}}/config"))));

    public static PropertyMap Inputs(LawCase run, Slots slots)
    {
        var ids = Of(("connectorId", Marked(String(ConnectorId(run)), run.Program.GetValueOrDefault("connectorId"))))
            .WithOptional("accountId", Optional(run.Program, "accountId", _ => String(AccountId(run))))
            .WithOptional("adoptExisting", Optional(slots, "adoptExisting", _ => PropertyValue.Of(true)));
        return run.IsConfiguration ? Configuration(run, slots, ids) : ids;
    }

    /// <summary>Returns the arguments of a function: those that it has, with the marks of the program.</summary>
    public static PropertyMap Arguments(LawCase run, params string[] names) =>
        PropertyMap.Create(Inputs(run, run.Program).Where(argument => names.Contains(argument.Key)))
            .WithOptional("query", names.Contains("query") ? Optional(run.Program, "note", slot => Text(run, slot)) : null);

    private static PropertyValue? Token(LawCase run) => Optional(run.Program, "accessToken", _ => String($"t{Id(run, run.Program, "accessToken")}"));

    private static PropertyMap Configuration(LawCase run, Slots slots, PropertyMap ids) =>
        ids.With("config", Marked(Config(run, slots), slots.GetValueOrDefault("config")))
            .With("secretConfig", Marked(SecretConfig(run, slots), slots.GetValueOrDefault("secretConfig")))
            .WithOptional("name", Optional(slots, "name", slot => Text(run, slot)))
            .WithOptional("secretName", Optional(slots, "secretName", slot => Text(run, slot)))
            .WithOptional("requireConfigured", Optional(slots, "requireConfigured", _ => PropertyValue.Of(true)))
            .WithOptional("onDrift", Optional(slots, "onDrift", slot => String(DriftActions[slot.Text % 3])))
            .WithOptional("onDelete", Optional(slots, "onDelete", slot => String(DeleteActions[slot.Text % 3])));

    private static PropertyMap Config(LawCase run, Slots slots)
    {
        var regions = slots.TryGetValue("region", out var region)
            ? Marked(new PropertyList([String("eu"), Marked(Text(run, region), region)]), slots.GetValueOrDefault("regions"))
            : null;
        return PropertyMap.Empty
            .WithOptional(Account, Optional(slots, Account, slot => Text(run, slot)))
            .WithOptional("regions", regions)
            .WithOptional("note", Optional(slots, "note", slot => Text(run, slot)))
            .WithOptional("port", Optional(slots, "port", slot => PropertyValue.Of(4000 + slot.Text)))
            .WithOptional("flag", Optional(slots, "flag", slot => PropertyValue.Of(slot.Text > 0)))
            .WithOptional(slots.TryGetValue("key", out var key) ? run.Texts[key.Text] : "key", Optional(slots, "key", _ => String("on")));
    }

    private static PropertyMap SecretConfig(LawCase run, Slots slots) =>
        PropertyMap.Empty
            .WithOptional("apiKey", Optional(slots, "apiKey", slot => Text(run, slot)))
            .WithOptional("secondKey", Optional(slots, "secondKey", slot => Text(run, slot)));

    private static PropertyValue Text(LawCase run, Slot slot) => String(run.Texts[slot.Text]);

    // An id must not contain whitespace.
    private static string? Id(LawCase run, Slots slots, string place) =>
        slots.TryGetValue(place, out var slot) ? string.Concat(run.Texts[slot.Text].Where(char.IsLetterOrDigit)) : null;

    private static PropertyValue? Optional(Slots slots, string place, Func<Slot, PropertyValue> value) =>
        slots.TryGetValue(place, out var slot) ? Marked(value(slot), slot) : null;

    private static PropertyValue Marked(PropertyValue value, Slot? slot) => slot is { IsSecret: true } ? Secret(value) : value;
}

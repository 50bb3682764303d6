using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Load;

/// <summary>The resources of the program: the same configured connectors in each of many sub-accounts.</summary>
internal sealed class DeclaredStack
{
    private const string ConnectorType = "connectors:index:Connector";
    private const string ConfigurationType = "connectors:index:ConnectorConfiguration";
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    public DeclaredStack(LoadOptions options)
    {
        ConnectorIds = [.. Enumerable.Range(0, options.Connectors).Select(number => $"{number:x16}")];
        AccountIds = [.. Enumerable.Range(0, options.Accounts).Select(number => $"account-{number:d4}")];
        Connectors = [.. All((account, connector) => new StackEntry(ConnectorType, account, connector, Inputs(account, connector)))];
        Configurations = [.. All((account, connector) => new StackEntry(ConfigurationType, account, connector, Configuration(account, connector)))];
    }

    public IReadOnlyList<string> AccountIds { get; }

    public IReadOnlyList<string> ConnectorIds { get; }

    public IReadOnlyList<StackEntry> Connectors { get; }

    public IReadOnlyList<StackEntry> Configurations { get; }

    /// <summary>Catalogue for the emulator.</summary>
    public JObject Catalogue => new() { ["connectors"] = new JArray(ConnectorIds.Select(CatalogueEntry)) };

    public static string Region(StackEntry entry) => Region(entry.AccountId, entry.ConnectorId);

    public static string Secret(StackEntry entry) => Secret(entry.AccountId, entry.ConnectorId);

    private static string Region(string account, string connector) => $"region-{account}-{connector}";

    private static string Secret(string account, string connector) => $"canary-load-{account}-{connector}";

    // Account by account, as in the loop of a program, because the engine starts steps in this order.
    private IEnumerable<StackEntry> All(Func<string, string, StackEntry> entry) =>
        AccountIds.SelectMany(account => ConnectorIds.Select(connector => entry(account, connector)));

    private static Struct Inputs(string account, string connector) =>
        new() { Fields = { ["accountId"] = Value.ForString(account), ["connectorId"] = Value.ForString(connector) } };

    // Half of the configurations are cleared when they are deleted, the others are retained until their connector is removed.
    private static Struct Configuration(string account, string connector)
    {
        var inputs = Inputs(account, connector);
        inputs.Fields["config"] = Map("region", Region(account, connector));
        inputs.Fields["secretConfig"] = AsSecret(Map("apiKey", Secret(account, connector)));
        inputs.Fields["onDelete"] = Value.ForString(connector[^1] % 2 == 0 ? "clear" : "retain");
        return inputs;
    }

    private static Value Map(string name, string value) => Value.ForStruct(new Struct { Fields = { [name] = Value.ForString(value) } });

    private static Value AsSecret(Value value) =>
        Value.ForStruct(new Struct { Fields = { [SignatureKey] = Value.ForString(SecretSignature), ["value"] = value } });

    private static JObject CatalogueEntry(string id) =>
        new()
        {
            ["connectorId"] = id,
            ["name"] = $"Connector {id}",
            ["platform"] = $"Platform {id}",
            ["authentication"] = "api-key",
            ["secretConfig"] = new JArray(Field("region", "Text"), Field("apiKey", "Password")),
        };

    private static JObject Field(string id, string type) => new() { ["id"] = id, ["type"] = type, ["required"] = true };
}

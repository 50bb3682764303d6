using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Calls;

/// <summary>The commands whose calls are compared, in the order in which they run on one stack.</summary>
internal static class CallScenarios
{
    private static readonly string[] Up = ["up", "--yes", "--skip-preview"];

    public static IReadOnlyDictionary<string, CallStep[]> All { get; } = new Dictionary<string, CallStep[]>
    {
        ["lifecycle"] =
        [
            new("preview") { Before = Declare(DeclaredConnector.OfTradeDesk()) },
            new("up", "--yes"),
            new(Up),
            new("up", "--yes") { Before = Declare(DeclaredConnector.OfTradeDesk("ttd-4712")) },
            new("refresh", "--yes", "--skip-preview"),
            new("preview") { Before = Declare(Mistyped()), Fails = true },
            new("destroy", "--yes"),
        ],
        ["drift"] =
        [
            new(Up) { Before = Declare(DeclaredConnector.OfTradeDesk()) },
            new("preview", "--refresh") { Before = Change("advertiserId", "changed-by-hand") },
            new("refresh", "--yes"),
            new(Up),
            new([.. Up, "--refresh"]) { Before = Change("advertiserSecretKey", Canaries.ByHand) },
            new("refresh", "--yes", "--skip-preview", "--run-program") { Before = Change("advertiserId", "changed-again") },
            new("destroy", "--yes", "--skip-preview", "--refresh"),
        ],
        ["replacement"] =
        [
            new(Up) { Before = Declare(DeclaredConnector.OfTradeDesk()) },
            new("up", "--yes") { Before = Declare(DeclaredConnector.OfTradeDeskCrm()) },
        ],
        ["rename with alias"] =
        [
            new(Up) { Before = Declare(DeclaredConnector.OfTradeDesk()) },
            new("up", "--yes") { Before = Declare(DeclaredConnector.OfTradeDesk("ttd-4712") with { Name = "renamed", FormerName = "ttd" }) },
            new([.. Up, "--refresh"]) { Before = Declare(DeclaredConnector.OfTradeDesk() with { Name = "again", FormerName = "renamed" }) },
        ],
        ["import"] =
        [
            Import("Connector") with { Before = ConfigureTaboolaAsync },
            Import("ConnectorConfiguration"),
            new(Up) { Before = Declare(DeclaredConnector.OfTaboola("taboola-0815")) },
            new(Up) { Before = Declare(DeclaredConnector.OfTaboola("taboola-0816")) },
        ],
        ["two connectors"] =
        [
            new(Up) { Before = Declare(DeclaredConnector.OfTradeDesk(), DeclaredConnector.OfTradeDeskCrm() with { Name = "crm" }) },
            new("up", "--yes") { Before = Declare(DeclaredConnector.OfTradeDesk()) },
            new([.. Up, "--refresh"]) { Before = RemoveAsync },
        ],
        ["lookups and functions"] =
        [
            new(Up) { Before = LookUpAsync },
            new("refresh", "--yes", "--skip-preview"),
            new([.. Up, "--refresh"]),
        ],
        ["import option"] =
        [
            new("up", "--yes") { Before = ImportOptionAsync },
            new(Up),
        ],
        ["explicit provider"] =
        [
            new("up", "--yes") { Before = ExplicitProvider(retries: 1) },
            new([.. Up, "--refresh"]) { Before = ExplicitProvider(retries: 2) },
            new("destroy", "--yes", "--skip-preview"),
        ],
    };

    private static DeclaredConnector Mistyped() =>
        DeclaredConnector.OfTradeDesk() with { Config = new Dictionary<string, string> { ["advertizerId"] = "ttd-4711" } };

    private static CallStep Import(string type) =>
        new("import", $"connectors:index:{type}", "taboola", $"{Stack.Account}/{DeclaredConnector.Taboola}", "--yes", "--protect=false", "--generate-code=false");

    private static Func<Stack, Task> Declare(params DeclaredConnector[] connectors) => stack =>
    {
        stack.Declare(connectors);
        return Task.CompletedTask;
    };

    private static Func<Stack, Task> Change(string field, string value) => stack => stack.Platform.ChangeAsync(DeclaredConnector.TradeDesk, field, value);

    private static async Task LookUpAsync(Stack stack)
    {
        await ConfigureTaboolaAsync(stack);
        stack.Declare(
            $$"""
            const taboola = connectors.Connector.get("taboola", "{{Stack.Account}}/{{DeclaredConnector.Taboola}}");
            const configuration = connectors.ConnectorConfiguration.get("taboola", "{{Stack.Account}}/{{DeclaredConnector.Taboola}}");
            export const supported = connectors.getSupportedConnectorsOutput({ connectorId: taboola.connectorId });
            export const configured = configuration.configured;
            export const found = connectors.getConnector({ connectorId: "{{DeclaredConnector.TradeDesk}}" }).then(connector => connector.name);
            """);
    }

    private static async Task ImportOptionAsync(Stack stack)
    {
        await ConfigureTaboolaAsync(stack);
        stack.Declare(
            $$"""
            const options = { import: "{{Stack.Account}}/{{DeclaredConnector.Taboola}}" };
            const taboola = new connectors.Connector("taboola", { connectorId: "{{DeclaredConnector.Taboola}}" }, options);
            new connectors.ConnectorConfiguration("taboola", { connectorId: taboola.connectorId, config: { clientId: "taboola-0816" } }, options);
            """);
    }

    private static Func<Stack, Task> ExplicitProvider(int retries) => stack =>
    {
        stack.Declare(
            $$"""
            const provider = new connectors.Provider("explicit", {
              accountId: "{{Stack.Account}}",
              clientId: "client",
              clientSecret: new pulumi.Config("connectors").requireSecret("clientSecret"),
              maxRetries: {{retries}},
            });
            const ttd = new connectors.Connector("ttd", { connectorId: "{{DeclaredConnector.TradeDesk}}" }, { provider });
            new connectors.ConnectorConfiguration("ttd", {
              connectorId: ttd.connectorId,
              config: { advertiserId: "ttd-4711" },
              secretConfig: { advertiserSecretKey: settings.requireSecret("{{ProgramLanguage.SecretSetting}}") },
            }, { provider });
            """);
        return Task.CompletedTask;
    };

    private static Task RemoveAsync(Stack stack) => stack.Platform.RemoveAsync(DeclaredConnector.TradeDesk);

    private static async Task ConfigureTaboolaAsync(Stack stack)
    {
        await stack.Platform.AddAsync(DeclaredConnector.Taboola);
        await stack.Platform.ChangeAsync(DeclaredConnector.Taboola, "clientId", "taboola-0815");
        await stack.Platform.ChangeAsync(DeclaredConnector.Taboola, "secretKey", Canaries.ByHand);

        // The programs do not set the secret, and the emulator keeps it.
        await stack.SucceedAsync("config", "set", "connectors:configureMode", "merge");
    }
}

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Lifecycle;

/// <summary>
/// Values of the platform in the place of secrets: a platform that trims names, and a person who changes fields. <see cref="Stack"/> fails if a
/// secret is in an output or in a file.
/// </summary>
public sealed class SecretDriftTests : IAsyncLifetime
{
    private const string Connector = "00000000000000c1";

    private static readonly IReadOnlyDictionary<string, string> Secrets = new Dictionary<string, string>
    {
        ["configurationName"] = "Name-kq8Wz2-hush ",
        ["nameOfSecret"] = " Secret-name-Vb7Tn4 ",
        ["account"] = "Account-Lm3Xd9-hush",
        ["region"] = "Kx7-hush-9Qz",
        ["apiKey"] = "Key-Rt5Pw8-hush\n",
    };

    private Stack? _stack;

    private Stack Stack => _stack!;

    private static JObject Catalogue => JObject.Parse(
        $$"""
        { "connectors": [ { "connectorId": "{{Connector}}", "platform": "Regions", "authentication": "api-key", "secretConfig": [
          { "id": "account", "type": "Text", "required": true },
          { "id": "regions", "type": "Multi-Select", "options": ["eu", "us", "{{Secrets["region"]}}"] },
          { "id": "apiKey", "type": "Password", "required": true } ] } ] }
        """);

    private static string Program =>
        $$"""
        config:
        {{string.Join('\n', Secrets.Keys.Select(name => $"  {name}: {{ type: string, secret: true }}"))}}
        resources:
          connector:
            type: connectors:index:Connector
            properties: { connectorId: "{{Connector}}" }
          configuration:
            type: connectors:index:ConnectorConfiguration
            properties:
              connectorId: ${connector.connectorId}
              name: ${configurationName}
              secretName: ${nameOfSecret}
              config: { account: "${account}", regions: ["eu", "${region}"] }
              secretConfig: { apiKey: "${apiKey}" }
        outputs:
          name: ${configuration.name}
          config: ${configuration.config}
        """;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.Yaml, new EmulatorOptions { TrimNames = true, Catalogue = Catalogue }, Secrets);
        _stack.DeclareYaml(Program);

        // Adds the option --event-log.
        _stack.Variables["PULUMI_DEBUG_COMMANDS"] = "true";
        await _stack.SucceedAsync("up", "--yes", "--skip-preview");
        await _stack.Platform.ChangeAsync(Connector, "regions", new JArray("eu", Secrets["region"], "us"));
    }

    public ValueTask DisposeAsync() => _stack?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Refresh_ValuesInThePlaceOfSecrets_ShowsAndStoresNoneInClear()
    {
        Assert.Contains("[secret]", await Stack.SucceedAsync("preview", "--refresh", "--diff"), StringComparison.Ordinal);
        await Stack.SucceedAsync("refresh", "--yes", "--diff", "--event-log", Stack.File("refresh.json"));
        await Stack.SucceedAsync("stack", "export");
        await Stack.SucceedAsync("preview", "--diff", "--save-plan", Stack.File("plan.json"), "--event-log", Stack.File("preview.json"));

        await Stack.SucceedAsync("up", "--yes", "--diff", "--event-log", Stack.File("up.json"));

        Assert.All((string[])["refresh.json", "preview.json", "plan.json", "up.json"], file => Assert.True(new FileInfo(Stack.File(file)).Length > 0, file));
        Assert.Equal(["eu", Secrets["region"]], (await Stack.Platform.FieldsAsync(Connector))["regions"]!.Values<string>());
        await Stack.SucceedAsync("preview", "--refresh", "--json");
    }

    [Fact]
    public async Task Refresh_RunOfTheProgram_ShowsAndStoresNoneInClear()
    {
        await Stack.SucceedAsync("refresh", "--yes", "--run-program", "--diff");
        await Stack.Platform.ChangeAsync(Connector, "account", Secrets["account"].ToUpperInvariant());

        Assert.Contains("[secret]", await Stack.SucceedAsync("up", "--yes", "--refresh", "--diff"), StringComparison.Ordinal);

        await Stack.SucceedAsync("destroy", "--yes", "--refresh", "--diff");
    }
}

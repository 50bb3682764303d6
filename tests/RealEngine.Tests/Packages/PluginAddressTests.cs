using Newtonsoft.Json.Linq;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The address from which an engine downloads a plugin that is not installed.</summary>
public sealed class PluginAddressTests
{
    private const string Statements =
        """
        const explicit = new connectors.Provider("explicit", {});
        new connectors.Connector("crm", { connectorId: "48150aff0a3cb4fb" }, { provider: explicit });
        new connectors.Connector("ttd", { connectorId: "32e62e03fae6ca99" });
        """;

    [Fact]
    public async Task Up_ProgramInTypeScript_StoresAddressAndVersionOfEachProvider()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await Stack.CreateAsync(new PulumiEngine(), ProgramLanguage.TypeScript);
        stack.Variables["CONNECTORS_ACCOUNT_ID"] = Stack.Account;
        stack.Variables["CONNECTORS_CLIENT_ID"] = Stack.ClientId;
        stack.Variables["CONNECTORS_CLIENT_SECRET"] = Canaries.ClientSecret;
        stack.Declare(Statements);

        await stack.SucceedAsync("up", "--yes", "--skip-preview");

        var resources = JObject.Parse(await stack.SucceedAsync("stack", "export"))["deployment"]!["resources"]!;
        var providers = resources.Where(resource => (string?)resource["type"] == "pulumi:providers:connectors").ToList();
        Assert.Equal(2, providers.Count);
        Assert.All(providers, provider => Assert.Equal((string?)PackageFolder.Schema["pluginDownloadURL"], (string?)provider["inputs"]!["__internal"]?["pluginDownloadURL"]));
        Assert.All(providers, provider => Assert.Equal((string?)PackageFolder.Schema["version"], (string?)provider["inputs"]!["version"]));
    }
}

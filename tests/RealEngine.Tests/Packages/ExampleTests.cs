using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>Deploys the examples in TypeScript with the SDK that <c>tests/prepare-typescript</c> packs and installs.</summary>
public sealed class ExampleTests
{
    private const string AmazonS3 = "b136e9b4b9871443";

    private static readonly Dictionary<string, string> Secrets = new()
    {
        ["north-tradeDesk-advertiserSecretKey"] = $"{Canaries.Prefix}north-trade-desk",
        ["north-amazonS3-secretKey"] = $"{Canaries.Prefix}north-amazon",
        ["south-tradeDesk-advertiserSecretKey"] = $"{Canaries.Prefix}south-trade-desk",
        ["south-sftp-sshPrivateKey"] = $"{Canaries.Prefix}south-sftp",
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Commands_TypeScript_CreateKeepAndDestroyIt()
    {
        PulumiCommand.SkipIfMissing();

        await AssertTypeScriptAsync(GeneratedTypeScript.Packages);
    }

    [Fact]
    public async Task Commands_ManyAccounts_CreateKeepAndDestroyThem()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await CreateAsync("many-accounts", Secrets, GeneratedTypeScript.Packages);
        // An explicit provider does not read the secret settings of the stack.
        stack.Variables["CONNECTORS_CLIENT_SECRET"] = Canaries.ClientSecret;

        await AssertLifecycleAsync(stack, 10, async () => Assert.Equal(Secrets["north-amazonS3-secretKey"], await stack.Platform.FieldAsync(AmazonS3, "secretKey")));
    }

    [Fact]
    public async Task Commands_Adopt_ImportWithoutAWriteAndShowNoChange()
    {
        PulumiCommand.SkipIfMissing();
        await using var stack = await CreateAsync("adopt", new Dictionary<string, string>(), GeneratedTypeScript.Packages);
        await stack.Platform.AddAsync(DeclaredConnector.TradeDesk);
        await stack.Platform.ChangeAsync(DeclaredConnector.TradeDesk, "advertiserId", "ttd-4711");
        await stack.Platform.ChangeAsync(DeclaredConnector.TradeDesk, "advertiserSecretKey", Canaries.ByHand);

        await stack.SucceedAsync("up", "--yes", "--skip-preview");
        var undeclared = JArray.Parse(await stack.SucceedAsync("stack", "output", "undeclared", "--json"));
        await File.WriteAllTextAsync(stack.File("program/declared.json"), undeclared.ToString(), Token);
        await stack.SucceedAsync("config", "set", "import", "true");
        await stack.Platform.ClearRequestsAsync();

        Assert.Contains("2 imported", await stack.SucceedAsync("up", "--yes", "--skip-preview"), StringComparison.Ordinal);
        Assert.Empty(await stack.Platform.WritesAsync());
        await stack.SucceedAsync("config", "rm", "import");
        await stack.SucceedAsync("preview", "--refresh", "--expect-no-changes");
    }

    /// <summary>Deploys <c>examples/typescript</c>, deploys it again without a change, and destroys it.</summary>
    /// <param name="packages">Folder of the installed npm packages.</param>
    internal static async Task AssertTypeScriptAsync(string packages)
    {
        await using var stack = await CreateAsync("typescript", new Dictionary<string, string> { ["tradeDeskSecretKey"] = Canaries.Declared }, packages);
        await stack.SucceedAsync("config", "set", "advertiserId", "ttd-4711");

        await AssertLifecycleAsync(stack, 3, () => stack.Platform.AssertTradeDeskAsync());
    }

    private static async Task AssertLifecycleAsync(Stack stack, int resources, Func<Task> assertDeployedAsync)
    {
        Assert.Contains($"{resources} created", await stack.SucceedAsync("up", "--yes", "--skip-preview"), StringComparison.Ordinal);
        await assertDeployedAsync();
        Assert.Contains("\"ciphertext\"", await stack.SucceedAsync("stack", "export"), StringComparison.Ordinal);

        await stack.SucceedAsync("up", "--yes", "--skip-preview", "--expect-no-changes");
        Assert.Contains($"{resources} deleted", await stack.SucceedAsync("destroy", "--yes", "--skip-preview"), StringComparison.Ordinal);
        Assert.Empty(await stack.Platform.AddedAsync());
    }

    private static Task<Stack> CreateAsync(string example, IReadOnlyDictionary<string, string> secrets, string packages) =>
        Stack.CreateAsync(new PulumiEngine(), FixedProgram.OfExample(example, packages), new EmulatorOptions(), secrets);
}

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.RealEngine.Tests.Commands;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The TypeScript SDK that Pulumi generates, which is what <c>pulumi package add</c> installs, and ours.</summary>
public sealed class TypeScriptSdkTests : IAsyncLifetime
{
    private GeneratedTypeScript? _sdk;

    private GeneratedTypeScript Sdk => _sdk!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _sdk = await GeneratedTypeScript.CreateAsync();
    }

    public ValueTask DisposeAsync()
    {
        _sdk?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Declarations_GeneratedAndOurs_DifferAsListed()
    {
        var generated = await Sdk.DeclarationsAsync(Sdk.Compiled);
        var ours = await Sdk.DeclarationsAsync(Path.Combine(GeneratedTypeScript.OurPackage, "bin"));

        Assert.Contains(generated, declaration => declaration.StartsWith("connector.d.ts: class Connector extends pulumi.CustomResource", StringComparison.Ordinal));
        var differences = SurfaceDifferences.Between(generated, ours).ToList();
        var wrong = differences.Except(SurfaceDifferences.Known.Keys).Select(difference => $"not listed: {difference}")
            .Concat(SurfaceDifferences.Known.Keys.Except(differences).Select(difference => $"listed, but gone: {difference}"));
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Fact]
    public void Manifest_PluginOfGeneratedAndOurs_IsEqual()
    {
        var ours = JObject.Parse(File.ReadAllText(Path.Combine(GeneratedTypeScript.OurPackage, "package.json")));

        Assert.Equal((string?)Sdk.Manifest["name"], (string?)ours["name"]);
        Assert.Equal(Plugin(Sdk.Manifest), Plugin(ours));

        static IEnumerable<string> Plugin(JObject manifest) => manifest["pulumi"]!.Select(member => member.ToString()).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Commands_ExampleWithTheGeneratedSdk_CreateKeepAndDestroyIt()
    {
        var packages = await Sdk.InstallAsync();
        Assert.True(File.Exists(Path.Combine(packages, (string)Sdk.Manifest["name"]!, "connector.js")), "The generated SDK is not installed.");

        await ExampleTests.AssertTypeScriptAsync(packages);
    }
}

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.RealEngine.Tests.Commands;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary><c>pulumi package add</c> in a project in TypeScript.</summary>
public sealed class PackageAddTests
{
    [Fact]
    public async Task Add_TypeScriptProject_DependsOnThePackageByItsName()
    {
        PulumiCommand.SkipIfMissing();
        using var folder = new PackageFolder();
        foreach (var file in (string[])["Pulumi.yaml", "index.ts", "package.json", "tsconfig.json"])
            File.Copy(PackageFolder.SourceOf("examples", "typescript", file), folder.PathOf(file));

        var result = await folder.RunAsync(PulumiCommand.Path, string.Empty, "package", "add", PulumiEnvironment.Plugin);

        Assert.SkipWhen(
            result.Output.Contains("method Link not implemented", StringComparison.Ordinal),
            "CI does not install the complete language host of Node.js, which alone implements 'pulumi package add'");
        Assert.True(result.ExitCode == 0, result.Output);
        var name = (string)PackageFolder.Schema["language"]!["nodejs"]!["packageName"]!;
        Assert.Equal("file:sdks/connectors", (string?)JObject.Parse(folder.Read("package.json"))["dependencies"]![name]);
    }
}

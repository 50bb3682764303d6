using Pulumi.Connectors.Demo;
using Pulumi.Connectors.RealEngine.Tests.Commands;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The Java SDK that Pulumi generates, which is the one that is published.</summary>
public sealed class JavaSdkTests
{
    [Fact]
    public async Task Generate_Package_IsThatOfTheSchema()
    {
        PulumiCommand.SkipIfMissing();
        Assert.SkipUnless(SearchPath.Find("pulumi-language-java") is not null, "CI does not install the generator for Java; the release workflow generates and compiles the SDK");
        using var folder = new PackageFolder();

        var sdk = await folder.GenerateAsync("java");

        var package = $"{PackageFolder.Schema["language"]!["java"]!["basePackage"]}.{PackageFolder.Schema["name"]}";
        Assert.Contains(folder.Files(sdk), file => file.EndsWith($"{package.Replace('.', Path.DirectorySeparatorChar)}{Path.DirectorySeparatorChar}Connector.java", StringComparison.Ordinal));
    }
}

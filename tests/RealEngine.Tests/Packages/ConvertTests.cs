using Pulumi.Connectors.Demo;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary><c>pulumi convert</c> of the YAML example.</summary>
public sealed class ConvertTests
{
    [Theory]
    [InlineData("typescript", "index.ts", "new connectors.{0}(\"{1}\"")]
    [InlineData("python", "__main__.py", "connectors.{0}(\"{1}\"")]
    [InlineData("go", "main.go", "connectors.New{0}(ctx, \"{1}\"")]
    public async Task Convert_Example_KeepsTheNamesOfTheResources(string language, string file, string declaration)
    {
        PulumiCommand.SkipIfMissing();
        Assert.SkipUnless(SearchPath.Find("pulumi-converter-yaml") is not null, "CI does not install pulumi-converter-yaml, which 'pulumi convert' needs");
        using var folder = new PackageFolder();
        var program = YamlFile.All[Path.Combine("examples", "yaml", "Pulumi.yaml")];
        await File.WriteAllTextAsync(folder.PathOf("Pulumi.yaml"), program.Text, TestContext.Current.CancellationToken);

        await folder.PulumiAsync("convert", "--from", "yaml", "--language", language, "--out", language, "--generate-only");

        var converted = folder.Read(language, file);
        Assert.Equal(["tradeDesk", "tradeDeskConfiguration"], program.Resources);
        Assert.Contains(string.Format(null, declaration, "Connector", "tradeDesk"), converted, StringComparison.Ordinal);
        Assert.Contains(string.Format(null, declaration, "ConnectorConfiguration", "tradeDeskConfiguration"), converted, StringComparison.Ordinal);
    }
}

using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.RealEngine.Tests.Commands;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The Python SDK that Pulumi generates, which is the one that is published.</summary>
public sealed class PythonSdkTests : IAsyncLifetime
{
    private readonly PackageFolder _folder = new();

    private string _sdk = string.Empty;

    private static string Package => (string)PackageFolder.Schema["language"]!["python"]!["packageName"]!;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _sdk = await _folder.GenerateAsync("python");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Plugin_Package_HasNameVersionAndAddress()
    {
        var plugin = JObject.Parse(_folder.Read(_sdk, Package, "pulumi-plugin.json"));

        Assert.Equal((string?)PackageFolder.Schema["name"], (string?)plugin["name"]);
        Assert.Equal((string?)PackageFolder.Schema["version"], (string?)plugin["version"]);
        Assert.Equal((string?)PackageFolder.Schema["pluginDownloadURL"], (string?)plugin["server"]);
        Assert.Contains(
            $"return \"{PackageFolder.Schema["pluginDownloadURL"]}\"",
            Regex.Match(_folder.Read(_sdk, Package, "_utilities.py"), @"def get_plugin_download_url\(\):\s+(.*)").Value,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("config", "Mapping[str, Any]")]
    [InlineData("secret_config", "Mapping[str, pulumi.Input[_builtins.str]]")]
    public void Fields_Map_AcceptsEveryKey(string property, string type) =>
        Assert.Matches($@"\b{property}: pulumi\.Input\[Optional\[{Regex.Escape(type)}\]\]", _folder.Read(_sdk, Package, "connector_configuration.py"));

    // Older generators wrote tables of names that were translated in maps as well.
    [Fact]
    public void Fields_Keys_AreNotTranslated()
    {
        Assert.DoesNotContain(_folder.Files(_sdk), file => file.EndsWith("_tables.py", StringComparison.Ordinal));
        Assert.DoesNotMatch("_to_(camel|snake)_case|translate_(input|output)_property", string.Concat(_folder.Files(_sdk).Select(file => _folder.Read(_sdk, file))));
    }

    [Fact]
    public async Task Compile_Package_IsValidPython()
    {
        InstalledProgram.SkipIfMissing("python3", "python3");

        await _folder.SucceedAsync("python3", _sdk, "-m", "compileall", "-q", Package);
    }

    [Fact]
    public async Task Import_Package_HasResourcesAndFunctions()
    {
        InstalledProgram.SkipIfMissing("python3", "python3");
        var pulumi = await _folder.RunAsync("python3", _sdk, "-c", "import pulumi");
        Assert.SkipUnless(pulumi.ExitCode == 0, "CI does not install the Python package of Pulumi; the release workflow installs the SDK");

        await _folder.SucceedAsync("python3", _sdk, "-c", $"import {Package} as connectors; connectors.Connector, connectors.ConnectorConfigurationArgs, connectors.get_connector_output");
    }
}

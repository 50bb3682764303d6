using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.RealEngine.Tests.Commands;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>The Go SDK that Pulumi generates, which is the one that is published.</summary>
public sealed class GoSdkTests : IAsyncLifetime
{
    private readonly PackageFolder _folder = new();

    private string _sdk = string.Empty;

    public async ValueTask InitializeAsync()
    {
        PulumiCommand.SkipIfMissing();
        _sdk = await _folder.GenerateAsync("go");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Plugin_Package_HasNameVersionAndAddress()
    {
        var plugin = JObject.Parse(_folder.Read(_sdk, "connectors", "pulumi-plugin.json"));

        Assert.Equal((string?)PackageFolder.Schema["name"], (string?)plugin["name"]);
        Assert.Equal((string?)PackageFolder.Schema["version"], (string?)plugin["version"]);
        Assert.Equal((string?)PackageFolder.Schema["pluginDownloadURL"], (string?)plugin["server"]);
        Assert.Contains($"pulumi.PluginDownloadURL(\"{PackageFolder.Schema["pluginDownloadURL"]}\")", _folder.Read(_sdk, "connectors", "internal", "pulumiUtilities.go"), StringComparison.Ordinal);
    }

    // The import that `pulumi package add` prints is made of the repository, not of the import path in the schema.
    [Fact]
    public void Module_ImportPath_IsInTheRepository()
    {
        var schema = PackageFolder.Schema;
        var import = (string)schema["language"]!["go"]!["importBasePath"]!;
        var module = Regex.Match(_folder.Read(_sdk, "go.mod"), @"^module (\S+)$", RegexOptions.Multiline).Groups[1].Value;

        Assert.Equal(import, $"{module}/connectors");
        Assert.Equal(import, $"{schema["repository"]}/sdk/go/{schema["name"]}".Replace("https://", string.Empty, StringComparison.Ordinal));
        Assert.Contains($"{module}/connectors/internal", _folder.Read(_sdk, "connectors", "connector.go"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_Files_AreFormattedGo()
    {
        InstalledProgram.SkipIfMissing("gofmt", "golang-go");

        Assert.Empty(await _folder.SucceedAsync("gofmt", _sdk, "-l", "-e", "."));
    }

    [Fact]
    public async Task Build_Module_Compiles()
    {
        InstalledProgram.SkipIfMissing("go", "golang-go");
        const string Reason = "CI does not install the Go module of Pulumi; the release workflow builds the SDK";

        // Go downloads modules on its own, and without a network it would wait for them.
        var build = await _folder.RunAsync("env", _sdk, "GOPROXY=off", "GOFLAGS=-mod=mod", "GOTOOLCHAIN=local", "go", "build", "./...");

        Assert.SkipWhen(build.ExitCode != 0 && build.Output.Contains("module lookup disabled by GOPROXY=off", StringComparison.Ordinal), Reason);
        Assert.True(build.ExitCode == 0, build.Output);
    }
}

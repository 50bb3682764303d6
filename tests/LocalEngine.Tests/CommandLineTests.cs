using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.CommandLine;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Arguments, the project file and the commands that run no program.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("local-engine").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void Parse_PulumiOptions_AreUnderstood()
    {
        var arguments = Arguments.Parse(["up", "-y", "--stack=prod", "-C", "/x", "--parallel", "3", "--diff", "--protect=false"]);

        Assert.Equal(["up"], arguments.Words);
        Assert.True(arguments.Has("--yes"));
        Assert.Equal(("prod", "/x", "3"), (arguments.Value("--stack"), arguments.Value("--cwd"), arguments.Value("--parallel")));
        Assert.False(arguments.Has("--protect", otherwise: true));
    }

    [Theory]
    [InlineData("--targte")]
    [InlineData("--stack")]
    public void Parse_UnknownOrIncompleteOption_IsRefused(string option) =>
        Assert.Throws<EngineException>(() => Arguments.Parse(["up", option]));

    [Theory]
    [InlineData("name: demo\nruntime: nodejs\n", "demo", ".")]
    [InlineData("# a comment\nname: \"demo\" # this one\nmain: src/\nruntime:\n  name: nodejs\n  options:\n    name: other\n", "demo", "src/")]
    [InlineData("runtime: nodejs\nname: 'demo'\ndescription: name and runtime: both\n", "demo", ".")]
    public void ReadProject_Subset_GivesNameAndMain(string yaml, string name, string main)
    {
        File.WriteAllText(Path.Combine(_directory, "Pulumi.yaml"), yaml);

        var project = ProjectFile.Read(_directory);

        Assert.Equal((name, main), (project.Name, project.Main));
    }

    [Theory]
    [InlineData("name: demo\nruntime: python\n", "not 'python'")]
    [InlineData("runtime: nodejs\n", "has no name")]
    [InlineData(null, "no Pulumi.yaml")]
    public void ReadProject_Unusable_SaysWhy(string? yaml, string message)
    {
        if (yaml is not null)
            File.WriteAllText(Path.Combine(_directory, "Pulumi.yaml"), yaml);

        Assert.Contains(message, Assert.Throws<EngineException>(() => ProjectFile.Read(_directory)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("toy", "1.2.3", "https://plugins.example.com")]
    [InlineData("other", "", "")]
    public void PluginOf_APackageOrNone_IsThatOfTheSdk(string package, string version, string url)
    {
        File.WriteAllText(Path.Combine(_directory, "package.json"), """{ "dependencies": { "@acme/toy": "^1.0.0", "missing": "1" } }""");
        var sdk = Directory.CreateDirectory(Path.Combine(_directory, "node_modules", "@acme", "toy")).FullName;
        File.WriteAllText(Path.Combine(sdk, "package.json"), """{ "name": "@acme/toy", "version": "1.0.0", "pulumi": { "resource": true, "name": "toy", "version": "1.2.3", "server": "https://plugins.example.com" } }""");

        Assert.Equal(new PluginSource(version, url), NodePackages.PluginOf(package, _directory));
    }

    [Fact]
    public async Task ConfigSet_SecretAndPlain_AreKeptAndExportedWithoutTheSecret()
    {
        Project();
        await RunAsync("config", "set", "connectors:accountId", "a1");
        await RunAsync("config", "set", "--secret", "key", "CANARY-1");

        var (exitCode, output) = await RunAsync("stack", "export");

        Assert.Equal(0, exitCode);
        var config = JObject.Parse(output)["config"]!;
        Assert.Equal("a1", (string?)config["connectors:accountId"]);
        Assert.NotNull(config["demo:key"]!["secret"]);
        Assert.DoesNotContain("CANARY", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up")]
    [InlineData("destroy")]
    public async Task Update_WithoutYes_AsksForIt(string command)
    {
        Project();

        var (exitCode, output) = await RunAsync(command);

        Assert.Equal(1, exitCode);
        Assert.Contains("--yes", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Help_SaysThatItIsATestInstrument()
    {
        var (exitCode, output) = await RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("test instrument", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_WithoutTheSdk_SaysToInstallIt()
    {
        Project();

        var (exitCode, output) = await RunAsync("up", "--yes");

        Assert.Equal(1, exitCode);
        Assert.Contains(output.Contains("could not start node", StringComparison.Ordinal) ? "could not start node" : "run npm install there", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_PluginMissing_SaysSoInOneSentence()
    {
        Project();

        var (exitCode, output) = await RunAsync("import", "nowhere:index:Thing", "a", "id", "--yes");

        Assert.Equal(1, exitCode);
        Assert.Contains("no resource plugin 'pulumi-resource-nowhere' found on PATH", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private static string? Environment(string name) => name == "PULUMI_CONFIG_PASSPHRASE" ? "correct horse" : null;

    private void Project() => File.WriteAllText(Path.Combine(_directory, "Pulumi.yaml"), "name: demo\nruntime: nodejs\n");

    private async Task<(int ExitCode, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        var exitCode = await new Commands(output, TimeProvider.System, Environment).RunAsync([.. args, "--cwd", _directory], TestContext.Current.CancellationToken);
        return (exitCode, output.ToString());
    }
}

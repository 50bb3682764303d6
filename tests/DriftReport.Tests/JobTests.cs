using DriftReport.Run;
using Spectre.Console;

namespace Pulumi.Connectors.DriftReport.Tests;

public sealed class JobTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("drift-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_Project_ReportsEveryStackWithSettings()
    {
        var project = Project("Pulumi.yaml", "Pulumi.1-clean.yaml", "Pulumi.2-secret-drift.yml", "package.json");
        var (markdown, json) = (Path.Combine(_folder, "drift.md"), Path.Combine(_folder, "drift.json"));

        var (exitCode, output) = await RunAsync(project, "--markdown", markdown, "--json", json);

        Assert.Equal(2, exitCode);
        Assert.Contains("2 stacks: 1 with drift, 1 clean", output, StringComparison.Ordinal);
        Assert.Contains($"### `{project}:2-secret-drift`", await ReadAsync(markdown), StringComparison.Ordinal);
        Assert.Equal(2, Recording.Parse(await ReadAsync(json))["exitCode"]);
    }

    [Fact]
    public async Task Run_NamedStack_RunsOnlyThat()
    {
        var project = Project("Pulumi.yaml", "Pulumi.1-clean.yaml", "Pulumi.2-secret-drift.yaml");

        var (exitCode, output) = await RunAsync(project, "--stack", "1-clean");

        Assert.Equal(0, exitCode);
        Assert.Contains("1 stack: 1 clean", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no Pulumi.yaml", "Pulumi.dev.yaml")]
    [InlineData("There is no Pulumi.<stack>.yaml", "Pulumi.yaml")]
    public async Task Run_FolderWithoutStacks_IsAnError(string message, params string[] files)
    {
        var (exitCode, output) = await RunAsync(Project(files));

        Assert.Equal(1, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No directory is given")]
    [InlineData("Unknown option --fixx", "--fixx", "dir")]
    [InlineData("--parallel takes a number from 1 to 64", "--parallel", "0", "dir")]
    [InlineData("--parallel takes a number from 1 to 64", "--parallel", "many", "dir")]
    [InlineData("--json takes a value", "dir", "--json")]
    // An unset variable in a workflow results in an empty argument.
    [InlineData("--markdown takes a value", "--markdown", "", "dir")]
    public async Task Run_InvalidCommandLine_ShowsTheErrorAndTheUsage(string message, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);

        Assert.Equal(1, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.Contains("Usage: drift-detection", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Help_ShowsTheUsage()
    {
        var (exitCode, output) = await RunAsync("--help");

        Assert.Equal(0, exitCode);
        Assert.Contains("Exit code: 0 clean or repaired, 2 drift, 1 error.", output, StringComparison.Ordinal);
    }

    private string Project(params string[] files)
    {
        foreach (var file in files)
            File.WriteAllText(Path.Combine(_folder, file), string.Empty);
        return _folder;
    }

    private static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 200;
        var exitCode = await DriftJob.RunAsync(arguments, new RecordedEngine(), console, TestContext.Current.CancellationToken);
        return (exitCode, text.ToString());
    }
}

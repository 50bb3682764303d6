using CliWrap;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Demo;
using Pulumi.Connectors.RealEngine.Tests.Commands;
using CommandResult = Pulumi.Connectors.RealEngine.Tests.Commands.CommandResult;

namespace Pulumi.Connectors.RealEngine.Tests.Packages;

/// <summary>Runs the commands of a package author, which need no stack, in a folder of their own. Disposing it removes the folder.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("connectors-package-").FullName;

    public PackageFolder() => Directory.CreateDirectory(WorkFolder);

    /// <summary>The schema in the sources, of the version in the sources.</summary>
    public static JObject Schema
    {
        get
        {
            var schema = JObject.Parse(File.ReadAllText(SchemaFile));
            schema["version"] = RepositoryFolders.Find().Version;
            return schema;
        }
    }

    public static string SchemaFile => SourceOf("schema.json");

    public string WorkFolder => Path.Combine(_root, "work");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Returns the path of a file of the repository.</summary>
    public static string SourceOf(params string[] path) => Path.Combine([RepositoryFolders.Find().Root, .. path]);

    /// <summary>Returns the path of a file in the work folder.</summary>
    public string PathOf(params string[] path) => Path.Combine([WorkFolder, .. path]);

    /// <summary>Returns the content of a file in the work folder.</summary>
    public string Read(params string[] path) => File.ReadAllText(PathOf(path));

    /// <summary>Returns the paths of the files in a folder and its subfolders, relative to the folder.</summary>
    public IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(PathOf(folder), file)).Order(StringComparer.Ordinal);

    /// <summary>Generates the SDK for a language from the plugin.</summary>
    /// <returns>Name of its folder in the work folder.</returns>
    public async Task<string> GenerateAsync(string language)
    {
        await PulumiAsync("package", "gen-sdk", PulumiEnvironment.Plugin, "--language", language, "--out", WorkFolder);
        return language;
    }

    /// <summary>Runs <c>pulumi</c> in the work folder.</summary>
    /// <returns>The output.</returns>
    public Task<string> PulumiAsync(params IReadOnlyList<string> arguments) => SucceedAsync(PulumiCommand.Path, string.Empty, arguments);

    /// <summary>Runs a program that must succeed.</summary>
    /// <param name="folder">The current folder, relative to the work folder.</param>
    /// <returns>The output.</returns>
    public async Task<string> SucceedAsync(string program, string folder, params IReadOnlyList<string> arguments)
    {
        var result = await RunAsync(program, folder, arguments);
        Assert.True(result.ExitCode == 0, $"'{Path.GetFileName(program)} {string.Join(' ', arguments)}' ended with {result.ExitCode}:\n{result.Output}");
        return result.Output;
    }

    /// <summary>Runs a program.</summary>
    /// <param name="folder">The current folder, relative to the work folder.</param>
    public async Task<CommandResult> RunAsync(string program, string folder, params IReadOnlyList<string> arguments)
    {
        var command = Cli.Wrap(program).WithArguments(arguments).WithWorkingDirectory(PathOf(folder)).WithEnvironmentVariables(PulumiEnvironment.Of(_root));
        using var running = RunningCommand.Start(command, Token);
        return await running.EndAsync();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

namespace Pulumi.Connectors.Demo;

/// <summary>Paths of the programs and of the example in the build output of the repository.</summary>
internal sealed class RepositoryFolders
{
    private readonly string _configuration;

    private RepositoryFolders(string root, string configuration)
    {
        Root = root;
        _configuration = configuration;
    }

    /// <summary>Folder that contains the solution.</summary>
    public string Root { get; }

    /// <summary>Copy of the example with the packed SDK, created by <c>tests/prepare-typescript</c>.</summary>
    public string Example => Existing(Path.Combine(Root, "artifacts", "typescript", "example"), "tests/prepare-typescript");

    public string Emulator => Program("Pulumi.Connectors.Emulator", "connectors-emulator");

    public string LocalEngine => Program("Pulumi.Connectors.LocalEngine", "local-engine");

    /// <summary>The plugin. The environment variable <c>CONNECTORS_PLUGIN</c> selects another binary, such as the native one.</summary>
    public string Plugin => Environment.GetEnvironmentVariable("CONNECTORS_PLUGIN") ?? BuiltPlugin;

    /// <summary>Folder of the plugin that <c>dotnet build</c> creates.</summary>
    public string PluginFolder => Path.GetDirectoryName(BuiltPlugin) ?? Root;

    /// <summary>The version in the sources. The environment variable <c>CONNECTORS_VERSION</c> is that of a plugin that was built as another one.</summary>
    public string Version => Environment.GetEnvironmentVariable("CONNECTORS_VERSION") ?? File.ReadAllText(Path.Combine(Root, "VERSION")).Trim();

    private string BuiltPlugin => Program("Pulumi.Connectors.Provider", "pulumi-resource-connectors");

    public static RepositoryFolders Find()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        for (var folder = output; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.Connectors.sln")))
                return new RepositoryFolders(folder.FullName, output.Name);
        }

        throw new DemoException("The demo must run from its repository. Start it with ./demo.");
    }

    private string Program(string project, string name) =>
        Existing(Path.Combine(Root, "artifacts", "bin", project, _configuration, name), "dotnet build");

    private static string Existing(string path, string command) =>
        Path.Exists(path) ? path : throw new DemoException($"{path} does not exist. Run {command}, or start ./demo, which runs it.");
}

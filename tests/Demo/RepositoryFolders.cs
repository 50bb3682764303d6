namespace Pulumi.Connectors.Demo;

/// <summary>Where the parts of the demo were built.</summary>
internal sealed class RepositoryFolders
{
    private readonly string _root;
    private readonly string _configuration;

    private RepositoryFolders(string root, string configuration)
    {
        _root = root;
        _configuration = configuration;
    }

    /// <summary>The example with the packed SDK installed, as <c>tests/prepare-typescript</c> leaves it.</summary>
    public string Example => Existing(Path.Combine(_root, "artifacts", "typescript", "example"), "run tests/prepare-typescript");

    public string Emulator => Program("Pulumi.Connectors.Emulator", "connectors-emulator");

    public string LocalEngine => Program("Pulumi.Connectors.LocalEngine", "local-engine");

    public string PluginFolder => Path.GetDirectoryName(Program("Pulumi.Connectors.Provider", "pulumi-resource-connectors")) ?? _root;

    public static RepositoryFolders Find()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        for (var folder = output; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pulumi.Connectors.sln")))
                return new RepositoryFolders(folder.FullName, output.Name);
        }

        throw new DemoException("The demo runs from its repository: start it with ./demo.");
    }

    private string Program(string project, string name) =>
        Existing(Path.Combine(_root, "artifacts", "bin", project, _configuration, name), "run dotnet build");

    private static string Existing(string path, string remedy) =>
        Path.Exists(path) ? path : throw new DemoException($"{path} is missing: {remedy} first, or start ./demo, which does.");
}

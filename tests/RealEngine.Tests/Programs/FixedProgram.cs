using Pulumi.Connectors.Demo;

namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>A program that is not written for a test, such as an example.</summary>
/// <param name="files">Contents by file name.</param>
/// <param name="packages">Folder of the installed npm packages; null if the program requires none.</param>
internal sealed class FixedProgram(IReadOnlyDictionary<string, string> files, string? packages = null) : ProgramLanguage
{
    /// <summary>Returns an example.</summary>
    /// <param name="example">Name of the folder in <c>examples</c>.</param>
    /// <param name="packages">Folder of the installed npm packages.</param>
    public static FixedProgram OfExample(string example, string packages)
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryFolders.Find().Root, "examples", example));
        return new FixedProgram(files.ToDictionary(file => Path.GetFileName(file), File.ReadAllText), packages);
    }

    public override void Prepare(string folder)
    {
        foreach (var (name, content) in files)
            File.WriteAllText(Path.Combine(folder, name), content);
        if (packages is not null)
            Directory.CreateSymbolicLink(Path.Combine(folder, "node_modules"), packages);
    }

    /// <summary>Keeps the program.</summary>
    public override void Write(string folder, IReadOnlyList<DeclaredConnector> connectors) => Assert.Empty(connectors);
}

namespace Pulumi.Connectors.RealEngine.Tests.Programs;

/// <summary>A program that is not written for a test, such as an example.</summary>
/// <param name="files">Contents by file name.</param>
/// <param name="packages">Folder of the installed npm packages; null if the program requires none.</param>
internal sealed class FixedProgram(IReadOnlyDictionary<string, string> files, string? packages = null) : ProgramLanguage
{
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

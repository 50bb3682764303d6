namespace Pulumi.Connectors.Mutation;

/// <summary>Paths of a checkout.</summary>
/// <param name="Root">Folder of the solution.</param>
internal sealed record Repository(string Root)
{
    private const string Solution = "Pulumi.Connectors.sln";

    public string Provider => Path.Combine(Root, "provider");

    public string ProviderProject => Path.Combine(Provider, "Pulumi.Connectors.Provider.csproj");

    public string TestProject => Path.Combine(Root, "tests", "Provider.Tests");

    public string TestProgram => Path.Combine(Binaries, "Pulumi.Connectors.Provider.Tests", "debug", "Pulumi.Connectors.Provider.Tests");

    public string Binaries => Path.Combine(Root, "artifacts", "bin");

    /// <summary>Sources that the source generators of the compiler wrote.</summary>
    public string GeneratedSources => Path.Combine(Root, "artifacts", "obj", "Pulumi.Connectors.Provider", "debug", "generated");

    /// <summary>Folder for the working copy and the reports.</summary>
    public string Output => Path.Combine(Root, "artifacts", "mutation");

    /// <exception cref="MutationException">No parent folder has the solution.</exception>
    public static Repository Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
                return new Repository(folder.FullName);
        }

        throw new MutationException($"No folder above '{start}' has {Solution}.");
    }

    /// <summary>Reads a file of the mutation project.</summary>
    public string ReadFile(string name) => File.ReadAllText(Path.Combine(Root, "tests", "Mutation", name));

    /// <summary>Replaces a program wherever the build has copied it.</summary>
    public async Task ReplaceAsync(string name, byte[] program)
    {
        foreach (var file in Directory.EnumerateFiles(Binaries, name, SearchOption.AllDirectories))
            await File.WriteAllBytesAsync(file, program);
    }
}

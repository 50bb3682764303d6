namespace Pulumi.Connectors.Tools;

/// <summary>The files of the repository, or of a copy of it.</summary>
/// <param name="Root">Full path of the folder that contains the solution.</param>
internal sealed record Checkout(string Root)
{
    private const string Solution = "Pulumi.Connectors.sln";

    // Not sources: what builds and package managers write, and the data of git.
    private static readonly string[] Ignored = ["artifacts", "node_modules", "bin", "obj", ".git"];

    /// <summary>Returns the repository that contains a folder.</summary>
    /// <exception cref="ToolException">No parent folder contains the solution.</exception>
    public static Checkout Find(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            if (File.Exists(Path.Combine(parent.FullName, Solution)))
                return new Checkout(parent.FullName);
        }

        throw new ToolException($"No folder above '{folder}' contains {Solution}.");
    }

    /// <summary>Returns the full path of a file.</summary>
    /// <param name="path">Path relative to the root, with <c>/</c> as its separator.</param>
    public string PathOf(params string[] path) => Path.Combine([Root, .. path]);

    /// <exception cref="ToolException">The file does not exist.</exception>
    public string Read(string path) => ReadIfExists(path) ?? throw new ToolException($"{path} does not exist.");

    /// <summary>Returns null if the file does not exist.</summary>
    public string? ReadIfExists(string path) => File.Exists(PathOf(path)) ? File.ReadAllText(PathOf(path)) : null;

    /// <summary>Returns the paths of the files in a folder and its subfolders, relative to the root and in a stable order.</summary>
    public IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(PathOf(folder)) ? Enumerate(new DirectoryInfo(PathOf(folder)), pattern).Order(StringComparer.Ordinal) : [];

    private IEnumerable<string> Enumerate(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern)
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories()
                .Where(child => !Ignored.Contains(child.Name) && child.LinkTarget is null)
                .SelectMany(child => Enumerate(child, pattern)));
}

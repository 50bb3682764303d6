using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>The files that the tests compare, where they stand in the repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>Every page that somebody reads: the documentation and the READMEs.</summary>
    public static IReadOnlyList<Page> Pages { get; } =
    [
        .. Folder("docs", "*.md"), Read("README.md"), .. Folder("sdk", "README.md"), .. Folder("examples", "README.md"),
    ];

    public static IReadOnlyList<Page> Docs { get; } = [.. Pages.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal))];

    /// <summary>A copy of its own for each caller, as tests change it.</summary>
    public static JObject Schema() => JObject.Parse(File.ReadAllText(Find("schema.json")));

    public static string Find(params string[] path) => Path.Combine([Root, .. path]);

    private static IEnumerable<Page> Folder(string folder, string pattern) =>
        Directory.EnumerateFiles(Find(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Read(Path.GetRelativePath(Root, file)));

    private static Page Read(string path) => new(path, File.ReadAllText(Find(path)));

    private static string Here([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("The sources have no folder.");
}

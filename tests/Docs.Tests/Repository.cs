using System.Runtime.CompilerServices;
using Pulumi.Connectors.Tools.SchemaDocs;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>Paths and files of the repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static SchemaDocument Schema { get; } = SchemaDocument.Parse(File.ReadAllText(Find("schema.json")));

    /// <summary>All pages: the documentation and the READMEs.</summary>
    public static IReadOnlyList<Page> Pages { get; } =
    [
        .. Folder("docs", "*.md"), Read("README.md"), .. Folder("sdk", "README.md"), .. Folder("examples", "README.md"),
    ];

    public static IReadOnlyList<Page> Docs { get; } = [.. Pages.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal))];

    public static string Find(params string[] path) => Path.Combine([Root, .. path]);

    private static IEnumerable<Page> Folder(string folder, string pattern) =>
        Directory.EnumerateFiles(Find(folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Read(Path.GetRelativePath(Root, file)));

    private static Page Read(string path) => new(path, File.ReadAllText(Find(path)));

    private static string Here([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("The path of the source file has no folder.");
}

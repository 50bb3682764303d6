using Pulumi.Connectors.Tools;
using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SchemaDocs;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>The schema and the pages of the repository.</summary>
internal static class Repository
{
    private static readonly Checkout Checkout = Checkout.Find(AppContext.BaseDirectory);

    public static SchemaDocument Schema { get; } = SchemaDocument.Parse(Checkout.Read(PackageSchema.File));

    /// <summary>All pages: the documentation and the READMEs.</summary>
    public static IReadOnlyList<Page> Pages { get; } =
    [
        .. Folder("docs", "*.md"), Page.Read(Checkout, "README.md"), .. Folder("sdk", "README.md"), .. Folder("examples", "README.md"),
    ];

    public static IReadOnlyList<Page> Docs { get; } = [.. Pages.Where(page => page.Path.StartsWith("docs/", StringComparison.Ordinal))];

    public static string Find(params string[] path) => Checkout.PathOf(path);

    private static IEnumerable<Page> Folder(string folder, string pattern) => Checkout.Files(folder, pattern).Select(path => Page.Read(Checkout, path));
}

using System.Text.RegularExpressions;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Tools.SchemaDocs.Descriptions;

/// <summary>
/// The absolute address of each link in a page. Pages that Pulumi's registry shows link to the registry, all other files to the repository.
/// </summary>
internal sealed partial class RegistryLinks(Checkout checkout, PackageIdentity identity)
{
    private const string Registry = "https://www.pulumi.com/registry/packages";

    /// <summary>Returns the text with absolute links.</summary>
    /// <param name="page">The page that contains the text.</param>
    /// <exception cref="ToolException">The target of a link does not exist.</exception>
    public string MakeAbsolute(Page page, string text) => Link().Replace(text, link =>
    {
        var target = link.Groups["target"].Value;
        var path = target.Length == 0 ? page.Path : Resolve(page.Path, target);
        return Path.Exists(checkout.PathOf(path))
            ? $"]({AddressOf(path, link.Groups["anchor"].Value)})"
            : throw new ToolException($"{page.Path}: the link to '{target}' has no target.");
    });

    private static string Resolve(string page, string target)
    {
        var folder = Path.GetDirectoryName(page) ?? string.Empty;
        return Path.GetRelativePath(".", Path.Combine(folder, target)).Replace('\\', '/');
    }

    private string AddressOf(string path, string anchor) => path.Split('/') switch
    {
        ["docs", "_index.md"] => $"{Registry}/{identity.Package}/{anchor}",
        ["docs", "installation-configuration.md"] => $"{Registry}/{identity.Package}/installation-configuration/{anchor}",
        // The registry's page of a resource or function has other headings.
        ["docs", "resources" or "functions", var file] when anchor.Length == 0 =>
            $"{Registry}/{identity.Package}/api-docs/{Path.GetFileNameWithoutExtension(file).Replace("-", string.Empty, StringComparison.Ordinal)}/",
        _ => $"{identity.RepositoryUrl}/{(Directory.Exists(checkout.PathOf(path)) ? "tree" : "blob")}/main/{path}{anchor}",
    };

    [GeneratedRegex(@"\]\((?!https?://)(?<target>[^)#]*)(?<anchor>#[^)]*)?\)")]
    private static partial Regex Link();
}

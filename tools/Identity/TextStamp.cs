using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tools.Identity;

/// <summary>Replaces the public names and the versions in a text.</summary>
internal sealed class TextStamp
{
    private readonly string _version;
    private readonly IReadOnlyList<(Regex Pattern, string Replacement)> _names;
    private readonly Regex _versions;

    /// <param name="names">The names in the text.</param>
    public TextStamp(PublicNames names, PackageIdentity identity)
    {
        var current = PublicNames.Of(identity);
        _version = identity.Version;
        _names = [.. names.ChangesTo(current).Select(change => (new Regex($@"(?<![\w.@-]){Regex.Escape(change.Old)}(?![\w-])"), change.New))];
        _versions = new Regex($"(?<=(?:{string.Join('|', Contexts(current, identity.Package))})){PackageIdentity.VersionPattern}");
    }

    public string Apply(string text) =>
        _versions.Replace(_names.Aggregate(text, (current, name) => name.Pattern.Replace(current, _ => name.Replacement)), _ => _version);

    /// <summary>What stands before a version of this package; other versions in a page are those of other packages.</summary>
    private static IEnumerable<string> Contexts(PublicNames names, string package)
    {
        var (npm, nuget) = (Regex.Escape(names.NpmPackage), Regex.Escape(names.NuGetPackage));
        return
        [
            $@"\b{package} v", $@"\b{package}@", $"pulumi-resource-{package}-v", $@"""{npm}"": ""\^?", $"{Regex.Escape(names.NpmArchive)}-",
            $@"{nuget}\.(?=\d.*\.nupkg)", $@"""{nuget}"" Version=""", $@"{nuget} --version ", $@"{Regex.Escape(names.RepositoryUrl)}/releases/(?:download|tag)/v",
        ];
    }
}

namespace Pulumi.Connectors.Tools.Identity;

/// <summary>The names that pages, examples and tests repeat.</summary>
internal sealed record PublicNames(
    string RepositoryUrl,
    string PluginDownloadUrl,
    string LogoUrl,
    string Homepage,
    string NpmPackage,
    string NuGetPackage,
    string PythonPackage,
    string GoImportBasePath,
    string JavaPackage)
{
    /// <summary>Name of the archive that <c>npm pack</c> writes, without version and extension.</summary>
    public string NpmArchive => NpmPackage.TrimStart('@').Replace('/', '-');

    public static PublicNames Of(PackageIdentity identity) => new(
        identity.RepositoryUrl,
        identity.PluginDownloadUrl,
        identity.LogoUrl,
        identity.Homepage,
        identity.NpmPackage,
        identity.NuGetPackage,
        identity.PythonPackage,
        identity.GoImportBasePath,
        $"{identity.JavaBasePackage}.{identity.Package}");

    /// <summary>Returns each name that differs with its replacement, longer names first, because some contain others.</summary>
    public IEnumerable<(string Old, string New)> ChangesTo(PublicNames others) =>
        All().Zip(others.All()).Where(pair => pair.First != pair.Second).OrderByDescending(pair => pair.First.Length);

    private IEnumerable<string> All() =>
    [
        RepositoryUrl, PluginDownloadUrl, LogoUrl, Homepage, NpmPackage, NpmArchive, NuGetPackage, PythonPackage, GoImportBasePath, JavaPackage,
    ];
}

namespace Pulumi.Connectors.Tools.Identity;

/// <summary>The files in which public names and versions are replaced: all sources, examples and pages, with these exceptions.</summary>
internal static class StampedFiles
{
    private static readonly string[] Extensions =
        [".md", ".cs", ".csproj", ".props", ".targets", ".sln", ".ts", ".mjs", ".json", ".yml", ".yaml", string.Empty];

    private static readonly string[] Excluded =
    [
        // Sources of the stamps, and the tool itself.
        PackageIdentity.File, PackageIdentity.VersionFile, "tools/",

        // Written by other tools, from the identity.
        Schema.PackageSchema.File, "sdk/nodejs/", "sdk/dotnet/",

        // History.
        "CHANGELOG.md", "tests/transcripts/", "tests/Provider.Tests/Lifecycle/first-state.json",

        // Not about this package, or with names of their own.
        "LICENSE", "packages.lock.json", "tests/Emulator/catalogue.json", "tests/Tools.Tests/",
    ];

    private static readonly string[] PagesOfSdks = ["sdk/nodejs/README.md", "sdk/dotnet/README.md"];

    /// <summary>Returns paths relative to the root of the repository.</summary>
    public static IEnumerable<string> In(Checkout checkout) =>
        checkout.Files(".", "*").Where(path => !IsExcluded(path) && Extensions.Contains(Path.GetExtension(path))).Concat(PagesOfSdks);

    private static bool IsExcluded(string path) =>
        path.Split('/')[^1].StartsWith('.')
        || Excluded.Any(name => name.EndsWith('/') ? path.StartsWith(name, StringComparison.Ordinal) : path == name || path.EndsWith($"/{name}", StringComparison.Ordinal));
}

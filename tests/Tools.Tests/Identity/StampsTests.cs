using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Identity;
using Pulumi.Connectors.Tools.SchemaDocs;
using Pulumi.Connectors.Tools.SdkGenerator;
using Pulumi.Connectors.Tools.Tests.Harness;

namespace Pulumi.Connectors.Tools.Tests.Identity;

/// <summary>Tests that one change of <c>identity.json</c> or <c>VERSION</c> reaches every place that repeats it.</summary>
public sealed class StampsTests
{
    private const string OtherVersion = "21.43.65-rc.1";

    /// <summary>Places that may contain the version or a name without being stamped, because they are history or data of others.</summary>
    private static readonly string[] Unstamped =
    [
        "CHANGELOG.md", "tests/transcripts/", "tests/Provider.Tests/Lifecycle/first-state.json", "packages.lock.json", "sdk/nodejs/package-lock.json",
    ];

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["owner"] = "example-owner",
        ["repository"] = "pulumi-renamed",
        ["homepage"] = "https://homepage.example",
        ["nodejs.package"] = "@example/renamed",
        ["dotnet.package"] = "Example.Connectors",
        ["python.package"] = "example_renamed",
        ["java.basePackage"] = "org.example",
    };

    [Fact]
    public void Generate_Repository_IsUpToDate() => Assert.Empty(Stamps.Generate(TreeCopy.Repository).DifferencesTo(TreeCopy.Repository));

    [Fact]
    public void Generate_OtherVersion_LeavesTheOldOneNowhere()
    {
        using var copy = TreeCopy.Create();
        var old = PackageIdentity.Read(copy.Checkout);

        copy.Write(PackageIdentity.VersionFile, OtherVersion);
        Apply(copy);

        AssertNowhere(copy, new Regex($@"(?<![\w.]){Regex.Escape(old.Version)}(?![\w.]*\d)"));
        Assert.Contains($"connectors v{OtherVersion} --file", copy.Checkout.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains($"pulumi-resource-connectors-v{OtherVersion}-linux-amd64.tar.gz", copy.Checkout.Read("docs/ci.md"), StringComparison.Ordinal);
        Assert.Equal($"^{OtherVersion}", (string?)JObject.Parse(copy.Checkout.Read("examples/typescript/package.json")).SelectToken($"dependencies['{old.NpmPackage}']"));
    }

    [Fact]
    public void Generate_OtherNames_LeavesTheOldOnesNowhere()
    {
        using var copy = TreeCopy.Create();
        var old = PublicNames.Of(PackageIdentity.Read(copy.Checkout));

        Rename(copy, OtherNames);
        Apply(copy);

        var names = (string[])[old.RepositoryUrl, old.PluginDownloadUrl, old.Homepage, old.NpmPackage, old.NpmArchive, old.NuGetPackage, old.PythonPackage, old.JavaPackage];
        AssertNowhere(copy, new Regex($@"(?<![\w.-])({string.Join('|', names.Select(Regex.Escape))})(?![\w-])"));
        Assert.Equal("github.com/example-owner/pulumi-renamed/sdk/go/connectors", Text(copy, "language.go.importBasePath"));
        Assert.Equal("github://api.github.com/example-owner/pulumi-renamed", Text(copy, "pluginDownloadURL"));
    }

    [Fact]
    public void Generate_ChangedAndRestored_IsTheSameTree()
    {
        using var copy = TreeCopy.Create();
        var identity = copy.Checkout.Read(PackageIdentity.File);

        Rename(copy, OtherNames);
        Apply(copy);
        copy.Write(PackageIdentity.File, identity);
        Apply(copy);

        Assert.All(TreeCopy.Repository.Files(".", "*.*"), path => Assert.Equal(TreeCopy.Repository.Read(path), copy.Checkout.Read(path)));
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("v1.2.3")]
    [InlineData("1.2.3-linux")]
    public void Generate_MalformedVersion_IsRefused(string version)
    {
        using var copy = TreeCopy.Create();
        copy.Write(PackageIdentity.VersionFile, version);

        var exception = Assert.Throws<ToolException>(() => Stamps.Generate(copy.Checkout));

        Assert.Equal("VERSION must be a version such as 1.2.3 or 1.2.3-beta.1.", exception.Message);
    }

    [Fact]
    public void DifferencesTo_StaleVersion_ContainPageLineAndText()
    {
        using var copy = TreeCopy.Create();
        copy.Write(PackageIdentity.VersionFile, OtherVersion);

        var differences = Stamps.Generate(copy.Checkout).DifferencesTo(copy.Checkout);

        Assert.Contains(differences, difference => Regex.IsMatch(difference, $@"^README\.md:\d+: is «.*», must be «.*connectors v{Regex.Escape(OtherVersion)} "));
    }

    /// <summary>Runs the tools in the order of <c>tools/generate</c>.</summary>
    private static void Apply(TreeCopy copy)
    {
        var tools = (Func<Checkout, GeneratedFiles>[])[Stamps.Generate, Documentation.Generate, SdkFiles.Of];
        foreach (var generate in tools)
            generate(copy.Checkout).Write(copy.Checkout);
        Assert.All(tools, generate => Assert.Empty(generate(copy.Checkout).DifferencesTo(copy.Checkout)));
    }

    private static void Rename(TreeCopy copy, Dictionary<string, string> names)
    {
        var identity = JObject.Parse(copy.Checkout.Read(PackageIdentity.File));
        foreach (var (path, name) in names)
            identity.SelectToken(path)!.Replace(name);
        copy.Write(PackageIdentity.File, identity.ToString());
    }

    private static string? Text(TreeCopy copy, string path) => (string?)JObject.Parse(copy.Checkout.Read("schema.json")).SelectToken(path);

    private static void AssertNowhere(TreeCopy copy, Regex text) =>
        Assert.Empty(
            from path in copy.Checkout.Files(".", "*.*")
            where !Unstamped.Any(place => path.StartsWith(place, StringComparison.Ordinal) || path.EndsWith(place, StringComparison.Ordinal))
            from match in text.Matches(copy.Checkout.Read(path))
            select $"{path}: {match.Value}");
}

using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>Tests the metadata and the content of the package of the C# SDK.</summary>
public sealed class PackageTests
{
    private static readonly JObject Schema = Repository.Schema();
    private static readonly XDocument Project = XDocument.Load(Repository.Find("sdk", "dotnet", "Pulumi.Connectors.csproj"));

    private static string Version => (string?)Schema["version"] ?? string.Empty;

    [Fact]
    public void Project_Metadata_MatchesTheSchema()
    {
        Assert.Equal((string?)Schema["description"], Property("Description"));
        Assert.Equal((string?)Schema["license"], Property("PackageLicenseExpression"));
        Assert.Equal((string?)Schema["publisher"], Property("Authors"));
        Assert.Equal(string.Join(' ', Schema["keywords"] ?? new JArray()), Property("PackageTags"));
        Assert.Equal($"{Schema.SelectToken("language.csharp.rootNamespace")}.Connectors", Property("PackageId"));
    }

    [Fact]
    public void Project_Dependencies_MatchTheSchema()
    {
        var packages = Project.Descendants("PackageReference").ToDictionary(Include, each => (string?)each.Attribute("Version"));

        Assert.Equal(Schema.SelectToken("language.csharp.packageReferences")?.ToObject<Dictionary<string, string?>>(), packages);
        Assert.Empty(Project.Descendants("ProjectReference"));
        Assert.Empty(Project.Descendants("Reference"));
    }

    [Theory]
    [InlineData("pulumi-plugin.json", "content")]
    [InlineData("version.txt", "content")]
    [InlineData("README.md", "/")]
    [InlineData("../../LICENSE", "/")]
    public void Project_PackedFile_IsInTheExpectedFolder(string file, string folder)
    {
        var packed = Project.Descendants("None").Where(item => (string?)item.Attribute("Pack") == "true" && Include(item).Split(';').Contains(file));

        Assert.Equal([folder], packed.Select(item => (string?)item.Attribute("PackagePath")));
        Assert.True(File.Exists(Path.Combine(Repository.SdkFolder, file)));
    }

    [Fact]
    public void Project_EmbeddedResources_ArePluginFileAndVersion() =>
        Assert.Equal(["pulumi-plugin.json", "version.txt"], Project.Descendants("EmbeddedResource").SelectMany(item => Include(item).Split(';')));

    [Fact]
    public void PluginFileAndVersion_Content_MatchesTheSchema()
    {
        var plugin = JObject.Parse(File.ReadAllText(Repository.Find("sdk", "dotnet", "pulumi-plugin.json")));

        Assert.Equal(new JObject { ["resource"] = true, ["name"] = Schema["name"], ["version"] = Version }.ToString(), plugin.ToString());
        Assert.Equal(Version, File.ReadAllText(Repository.Find("sdk", "dotnet", "version.txt")).Trim());
    }

    private static string? Property(string name) => Project.Descendants(name).Single().Value;

    private static string Include(XElement item) => (string?)item.Attribute("Include") ?? string.Empty;
}

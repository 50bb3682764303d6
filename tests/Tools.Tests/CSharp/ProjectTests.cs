using System.Xml.Linq;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.SdkGenerator;
using Pulumi.Connectors.Tools.Tests.Harness;

namespace Pulumi.Connectors.Tools.Tests.CSharp;

public sealed class ProjectTests
{
    private static readonly GeneratedSdk Sdk = GeneratedSdk.Of("""
        { "description": "Servers & <disks>.", "keywords": ["a", "b"], "language": { "csharp": { "packageReferences": { "Pulumi": "[3.200.0,4)" } } } }
        """);

    private static readonly XDocument Project = XDocument.Parse(Sdk.Files[$"{GeneratedSdk.Identity.NuGetPackage}.csproj"]);

    [Fact]
    public void Project_Metadata_IsThatOfSchemaAndIdentity()
    {
        Assert.Equal("Servers & <disks>.", Property("Description"));
        Assert.Equal("a b", Property("PackageTags"));
        Assert.Equal(GeneratedSdk.Identity.NuGetPackage, Property("PackageId"));
        Assert.Equal(GeneratedSdk.Identity.Publisher, Property("Authors"));
        Assert.Equal(GeneratedSdk.Identity.License, Property("PackageLicenseExpression"));
        Assert.Equal(GeneratedSdk.Identity.Homepage, Property("PackageProjectUrl"));
        Assert.Equal(GeneratedSdk.Identity.RepositoryUrl, Property("RepositoryUrl"));
    }

    [Fact]
    public void Project_References_AreThoseOfTheSchema() => Assert.Equal(
        ["Pulumi [3.200.0,4)"],
        Project.Descendants("PackageReference").Select(reference => $"{(string?)reference.Attribute("Include")} {(string?)reference.Attribute("Version")}"));

    [Fact]
    public void Project_NoReferenceInTheSchema_IsRefused() =>
        Assert.Throws<ToolException>(() => GeneratedSdk.Of("""{ "language": { "csharp": { "packageReferences": null } } }"""));

    [Fact]
    public void PluginFile_Content_NamesPluginVersionAndServer() => Assert.Equal(
        new JObject
        {
            ["resource"] = true,
            ["name"] = GeneratedSdk.Identity.Package,
            ["version"] = GeneratedSdk.Identity.Version,
            ["server"] = GeneratedSdk.Identity.PluginDownloadUrl,
        }.ToString(),
        JObject.Parse(Sdk.Files["pulumi-plugin.json"]).ToString());

    [Fact]
    public void Generate_Repository_HasNoDifferences() =>
        Assert.DoesNotContain(SdkFiles.Of(TreeCopy.Repository).DifferencesTo(TreeCopy.Repository), difference => difference.StartsWith("sdk/dotnet/", StringComparison.Ordinal));

    [Fact]
    public void Generate_FilesThatNoDefinitionNeeds_AreDeleted()
    {
        using var tree = TreeCopy.Create();
        tree.Write("sdk/dotnet/Enums/Old.cs", string.Empty);
        tree.Write("sdk/dotnet/Old.csproj", string.Empty);
        tree.Write("sdk/dotnet/notes.txt", string.Empty);

        Assert.Equal(["sdk/dotnet/Enums/Old.cs", "sdk/dotnet/Old.csproj"], SdkFiles.Of(tree.Checkout).Write(tree.Checkout).Where(path => path.Contains("Old", StringComparison.Ordinal)));
        Assert.True(File.Exists(tree.Checkout.PathOf("sdk/dotnet/notes.txt")));
    }

    private static string Property(string name) => Project.Descendants(name).Single().Value;
}

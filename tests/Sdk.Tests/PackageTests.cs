namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>
/// Tests what <c>dotnet pack</c> puts into the package of the C# SDK, as MSBuild evaluates the project. The package <c>Pulumi</c> is not needed
/// for that. Tests of the generator hold what the project itself contains.
/// </summary>
public sealed class PackageTests(EvaluatedProject project) : IClassFixture<EvaluatedProject>
{
    [Fact]
    public void Version_IsThatOfTheRepository() => Assert.Equal(File.ReadAllText(Repository.Find("VERSION")).Trim(), project.Property("Version"));

    [Fact]
    public void PackedFiles_Exist_InTheirFolders()
    {
        var packed = project.Items("None").Where(item => (string?)item["Pack"] == "true").ToList();

        Assert.All(packed, item => Assert.True(File.Exists((string?)item["FullPath"]), $"{item["Identity"]} does not exist."));
        Assert.Equal(
            ["/LICENSE", "/README.md", "/logo.png", "content/pulumi-plugin.json", "content/version.txt"],
            packed.Select(item => $"{((string?)item["PackagePath"])?.TrimEnd('/')}/{item["Filename"]}{item["Extension"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("PackageIcon")]
    [InlineData("PackageReadmeFile")]
    public void FileOfTheMetadata_IsPackedAtTheRoot(string property) => Assert.Contains(project.Items("None"), item =>
        $"{item["Filename"]}{item["Extension"]}" == project.Property(property) && (string?)item["PackagePath"] == "/");

    // The compiler derives the names under which the SDK finds them from the root namespace.
    [Fact]
    public void EmbeddedFiles_ArePluginFileAndVersion()
    {
        Assert.Equal(["pulumi-plugin.json", "version.txt"], project.Items("EmbeddedResource").Select(item => (string?)item["Identity"]).Order(StringComparer.Ordinal));
        Assert.Equal(project.Property("PackageId"), project.Property("RootNamespace"));
        Assert.Contains($"\"{project.Property("RootNamespace")}.version.txt\"", File.ReadAllText(Path.Combine(EvaluatedProject.Folder, "Utilities.cs")), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_IsReproducibleInAPipeline()
    {
        Assert.Equal("true", project.Property("Deterministic"));
        Assert.Equal("true", project.Property("ContinuousIntegrationBuild"));
    }

    [Fact]
    public void Package_HasNoReferenceBesidePackages()
    {
        Assert.Empty(project.Items("ProjectReference"));
        Assert.Empty(project.Items("Reference"));
    }
}

using System.Text.RegularExpressions;
using Pulumi.Connectors.Docs.Tests.Programs;
using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>
/// Tests that the pages in <c>docs</c> cover <c>schema.json</c> and have the format that the Pulumi registry requires. The tool
/// <c>schema-docs</c> keeps the content of both equal.
/// </summary>
public sealed partial class PagesTests
{
    private static readonly string[] ResourceParts = ["description", "inputs", "outputs"];
    private static readonly string[] FunctionParts = ["description", "inputs", "results"];

    public static TheoryData<string> AllPages => [.. Repository.Pages.Select(page => page.Path)];

    public static TheoryData<string> DocsPages => [.. Repository.Docs.Select(page => page.Path)];

    /// <summary>The pages that the registry shows as they are.</summary>
    public static TheoryData<string> RegistryPages => ["docs/_index.md", "docs/installation-configuration.md"];

    /// <summary>The page of each resource and function, and the sections that it must have.</summary>
    public static TheoryData<string, string, string[]> Described => new(
    [
        .. Repository.Schema.Resources.Select(token => (Repository.Schema.PageOf(token), token, ResourceParts)),
        .. Repository.Schema.Functions.Select(token => (Repository.Schema.PageOf(token), token, FunctionParts)),
    ]);

    [Theory]
    [MemberData(nameof(Described))]
    public void Page_ResourceOrFunction_HasAllSections(string path, string token, string[] parts)
    {
        Assert.True(File.Exists(Repository.Find(path)), $"The page {path} of {token} does not exist.");
        var markers = SchemaSections.MarkersOf(Find(path)).ToList();

        Assert.All(parts, part => Assert.Contains($"{token} {part}", markers));
    }

    [Fact]
    public void InstallationPage_Settings_HasTheSection() =>
        Assert.Contains("settings", SchemaSections.MarkersOf(Find("docs/installation-configuration.md")));

    [Theory]
    [InlineData("README.md")]
    [InlineData("sdk/nodejs/README.md")]
    [InlineData("sdk/dotnet/README.md")]
    public void Readme_SettingsAndFunctions_MentionsAll(string path)
    {
        var names = Repository.Schema.Settings.Properties().Select(setting => setting.Name).Concat(Repository.Schema.Functions.Select(Names.Last));
        var text = Find(path).Text;

        // Functions are classes in C#.
        Assert.All(names, name => Assert.True(text.Contains($"`{name}`", StringComparison.Ordinal) || text.Contains($"`{Names.Pascal(name)}`", StringComparison.Ordinal), name));
    }

    [Theory]
    [MemberData(nameof(DocsPages))]
    public void FrontMatter_DocsPage_HasTheAttributesOfTheRegistry(string path)
    {
        var front = YamlProgram.Parse(Find(path).Text.Split("---\n")[1]);

        Assert.Equal(["title", "meta_desc", "layout"], front.Sections.Select(section => section.Key));
        Assert.Equal("package", YamlProgram.Text(front.Sections["layout"]));
        Assert.InRange(YamlProgram.Text(front.Sections["meta_desc"]).Length, 20, 160);
    }

    [Theory]
    [MemberData(nameof(DocsPages))]
    public void Choosers_DocsPage_HaveAllLanguages(string path)
    {
        var choosers = Chooser.In(Find(path).Text).ToList();

        Assert.All(choosers, chooser =>
        {
            Assert.Equal(string.Join(',', Chooser.Required), chooser.Languages);
            Assert.Equal(Chooser.Required, chooser.Tabs);
            // The tabs contain either a program each, or text about the installation.
            Assert.True(chooser.Programs.Count is 0 || chooser.Programs.Count == Chooser.Required.Count, $"line {Find(path).LineOf(chooser.Index)}: a tab has no program of its language");
        });
        // There are no other, unclosed short codes.
        Assert.Equal(choosers.Count * Chooser.ShortCodes, Chooser.CountShortCodes(Find(path).Text));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_AnyPage_HaveExistingTargets(string path)
    {
        var folder = Path.GetDirectoryName(Repository.Find(path)) ?? string.Empty;
        var links = Link().Matches(Find(path).Text).Select(link => link.Groups["target"].Value).Where(link => link.Length > 0);

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    // The registry has no files beside its pages.
    [Theory]
    [MemberData(nameof(RegistryPages))]
    public void Links_RegistryPage_AreAbsolute(string path) =>
        Assert.DoesNotContain(Link().Matches(Find(path).Text), link => link.Groups["target"].Length > 0);

    [Theory]
    [MemberData(nameof(DocsPages))]
    public void Links_ToTheRegistry_NamePagesOfThePackage(string path)
    {
        var pages = Repository.Schema.Resources.Concat(Repository.Schema.Functions).Select(token => $"api-docs/{Names.Last(token).ToLowerInvariant()}/")
            .Append("installation-configuration/").Append(string.Empty);

        Assert.All(RegistryLink().Matches(Find(path).Text).Select(link => link.Groups["page"].Value), page => Assert.Contains(page, pages));
    }

    [Theory]
    [MemberData(nameof(DocsPages))]
    public void Links_ToTheRepository_HaveExistingTargets(string path) =>
        Assert.All(RepositoryLink().Matches(Find(path).Text), link => Assert.True(Path.Exists(Repository.Find(link.Groups["path"].Value)), link.Value));

    private static Page Find(string path) => Repository.Pages.Single(page => page.Path == path);

    [GeneratedRegex(@"\]\((?!https?://)(?<target>[^)#]*)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\]\(https://www\.pulumi\.com/registry/packages/connectors/(?<page>[^)#]*)(#[^)]*)?\)")]
    private static partial Regex RegistryLink();

    [GeneratedRegex(@"\]\(https://github\.com/[\w-]+/pulumi-connectors/(blob|tree)/main/(?<path>[^)#]*)(#[^)]*)?\)")]
    private static partial Regex RepositoryLink();
}

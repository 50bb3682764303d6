using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Docs.Tests.Pages;
using Pulumi.Connectors.Docs.Tests.Programs;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>Tests that the pages in <c>docs</c> match <c>schema.json</c> and have the format that the Pulumi registry requires.</summary>
public sealed partial class PagesTests
{
    private static readonly string[] Languages = ["typescript", "csharp", "yaml", "python", "go"];

    private static readonly string[] ResourceParts = ["description", "inputs", "outputs"];
    private static readonly string[] FunctionParts = ["description", "inputs", "results"];

    public static TheoryData<string> AllPages => [.. Repository.Pages.Select(page => page.Path)];

    public static TheoryData<string> DocsPages => [.. Repository.Docs.Select(page => page.Path)];

    /// <summary>The page of each resource and function, and the sections that it must have.</summary>
    public static TheoryData<string, string, string[]> Described => new(
    [
        .. PackageSchema.Current.Resources.Select(token => (Page("resources", token), token, ResourceParts)),
        .. PackageSchema.Current.Functions.Select(token => (Page("functions", token), token, FunctionParts)),
    ]);

    [Theory]
    [MemberData(nameof(DocsPages))]
    public void Sections_GeneratedFromTheSchema_MatchIt(string path)
    {
        var page = Find(path);
        var tables = new SchemaTables(PackageSchema.Current);
        var changes = SchemaSections.ChangesTo(page, tables).ToList();
        if (changes.Count > 0 && Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(Repository.Find(path), SchemaSections.Updated(page, tables));

        Assert.True(changes.Count == 0, $"{path} does not match schema.json. To update it, run the tests with UPDATE_DOCS=1:\n{string.Join('\n', changes)}");
    }

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
        var names = PackageSchema.Current.Settings.Properties().Select(setting => setting.Name).Concat(PackageSchema.Current.Functions.Select(Names.Last));
        var text = Find(path).Text;

        // Functions are classes in C#.
        Assert.All(names, name => Assert.True(text.Contains($"`{name}`", StringComparison.Ordinal) || text.Contains($"`{Names.Pascal(name)}`", StringComparison.Ordinal), name));
    }

    [Fact]
    public void ChangesTo_ChangedSchema_ContainPageLineAndText()
    {
        var json = Repository.Schema();
        json.SelectToken("resources['connectors:index:Connector'].inputProperties.removeAdopted.description")!.Replace("Something else.");
        ((JProperty)json.SelectToken("resources['connectors:index:Connector'].inputProperties.adoptExisting")!.Parent!).Remove();
        var page = Find("docs/resources/connector.md");

        var changes = SchemaSections.ChangesTo(page, new SchemaTables(new PackageSchema(json))).ToList();

        Assert.Contains(changes, change => change.EndsWith("add: | `removeAdopted` | boolean | Something else. |", StringComparison.Ordinal));
        Assert.Contains(changes, change => Removal().IsMatch(change));
        Assert.Empty(SchemaSections.ChangesTo(page with { Text = SchemaSections.Updated(page, new(new(json))) }, new(new(json))));
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
    public void Choosers_DocsPage_HaveOneProgramPerLanguage(string path)
    {
        foreach (var chooser in Chooser().Matches(Find(path).Text).Select(match => match.Groups["body"].Value))
        {
            Assert.Equal(Languages, Choosable().Matches(chooser).Select(choice => choice.Groups["language"].Value));
            Assert.Equal(Languages, Choosable().Matches(chooser).Select(choice => choice.Groups["fence"].Value));
        }

        // There are no other, unclosed shortcodes.
        Assert.Equal(Chooser().Count(Find(path).Text) * (2 + (2 * Languages.Length)), Shortcode().Count(Find(path).Text));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_AnyPage_HaveExistingTargets(string path)
    {
        var folder = Path.GetDirectoryName(Repository.Find(path)) ?? string.Empty;
        var links = Link().Matches(Find(path).Text).Select(link => link.Groups["target"].Value).Where(link => link.Length > 0);

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    private static Page Find(string path) => Repository.Pages.Single(page => page.Path == path);

    private static string Page(string folder, string token) => $"docs/{folder}/{Names.Kebab(Names.Last(token))}.md";

    [GeneratedRegex("""^\{\{< chooser language "typescript,csharp,yaml,python,go" >\}\}$(?<body>.*?)^\{\{< /chooser >\}\}$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Chooser();

    [GeneratedRegex(@"^\{\{% choosable language (?<language>\w+) %\}\}\n\n```(?<fence>\w+)\n.*?^```\n\n\{\{% /choosable %\}\}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Choosable();

    [GeneratedRegex("""\{\{[<%]""")]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\]\((?!https?://)(?<target>[^)#]*)(#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^docs/resources/connector\.md:\d+: remove: \| `adoptExisting` \|")]
    private static partial Regex Removal();
}

using Pulumi.Connectors.Docs.Tests.Programs;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>
/// Tests the programs in the pages. TypeScript is compiled; the names in YAML, Python and Go are validated. C# is compiled by
/// <c>tests/check-dotnet-sdk</c>.
/// </summary>
public sealed class SnippetTests
{
    private static readonly string[] Checked = ["typescript", "ts", "csharp", "yaml", "python", "go"];
    private static readonly string[] NotChecked = [string.Empty, "sh", "json"];

    private static PackageSchema Schema => PackageSchema.Current;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Languages_AllPages_AreKnown() =>
        AssertNoProblems(Repository.Pages.SelectMany(page => page.Snippets), snippet => Checked.Concat(NotChecked).Contains(snippet.Language) ? [] : [snippet.Language]);

    [Fact]
    [Trait("Needs", "Node.js")]
    public async Task TypeScript_AllPages_Compiles()
    {
        var problems = await TypeScriptCompiler.CompileAsync(Of("typescript").Concat(Of("ts")), Token);

        Assert.True(problems.Length == 0, problems);
    }

    [Fact]
    [Trait("Needs", "Node.js")]
    public async Task TypeScript_Mistake_IsReportedWithPageAndLine()
    {
        var snippet = Of("typescript").First(snippet => snippet.Page == "README.md");
        var wrong = snippet with { Text = snippet.Text.Replace("advertiserSecretKey: config.require", "advertiserSecretKey: config.demand", StringComparison.Ordinal) };
        var line = snippet.Line + snippet.Text.Split("advertiserSecretKey:")[0].Count('\n');

        Assert.Contains($"README.md-{snippet.Line}.ts({line},", await TypeScriptCompiler.CompileAsync([wrong], Token), StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_AllPages_MatchesTheSchema() =>
        AssertNoProblems(Of("yaml").Where(IsProgram), snippet => YamlValidator.Validate(snippet.Text, Schema));

    // These are CI workflows.
    [Fact]
    public void Yaml_NotAProgram_IsValidYaml() =>
        AssertNoProblems(Of("yaml").Where(snippet => !IsProgram(snippet)), snippet => Record.Exception(() => YamlProgram.Parse(snippet.Text)) is { } problem ? [problem.Message] : []);

    [Fact]
    public void Python_AllPages_MatchesTheSchema() =>
        AssertNoProblems(Of("python"), snippet => new PythonProgram(Schema, snippet.Text).Validate());

    [Fact]
    public void Go_AllPages_MatchesTheSchema() =>
        AssertNoProblems(Of("go"), snippet => new GoProgram(Schema, snippet.Text).Validate());

    [Theory]
    [InlineData("connector_id=\"", "connectorId=\"", "has no input 'connectorId'")]
    [InlineData("connector_id=\"32e62e03fae6ca99\"", "adopt_existing=True", "requires 'connector_id'")]
    [InlineData("connectors.Connector(", "connectors.Connektor(", "the SDK has no 'Connektor'")]
    [InlineData("trade_desk.name", "trade_desk.title", "has no output 'title'")]
    [InlineData("import pulumi_connectors as connectors", "import connectors", "the import is missing: import pulumi_connectors as connectors")]
    public void Python_Mistake_IsReported(string text, string replacement, string expected) =>
        Assert.Contains(expected, string.Join('\n', new PythonProgram(Schema, Change("python", text, replacement)).Validate()), StringComparison.Ordinal);

    [Theory]
    [InlineData("ConnectorId: pulumi", "ConnectorID: pulumi", "has no input 'ConnectorID'")]
    [InlineData("ConnectorConfigurationArgs{", "ConfigurationArgs{", "has no 'ConfigurationArgs'")]
    [InlineData("connectors.NewConnector(", "connectors.NewConnektor(", "the SDK has no 'NewConnektor'")]
    [InlineData("tradeDesk.Name", "tradeDesk.Title", "has no output 'Title'")]
    public void Go_Mistake_IsReported(string text, string replacement, string expected) =>
        Assert.Contains(expected, string.Join('\n', new GoProgram(Schema, Change("go", text, replacement)).Validate()), StringComparison.Ordinal);

    private static string Change(string language, string text, string replacement)
    {
        var snippet = Of(language).First(snippet => snippet.Page == "docs/_index.md").Text;
        Assert.Contains(text, snippet, StringComparison.Ordinal);
        return snippet.Replace(text, replacement, StringComparison.Ordinal);
    }

    private static bool IsProgram(Snippet snippet) => snippet.Text.Contains("runtime:", StringComparison.Ordinal);

    private static IEnumerable<Snippet> Of(string language) => Repository.Pages.SelectMany(page => page.Snippets).Where(snippet => snippet.Language == language);

    private static void AssertNoProblems(IEnumerable<Snippet> snippets, Func<Snippet, IEnumerable<string>> problems)
    {
        Assert.NotEmpty(snippets);
        var found = snippets.SelectMany(snippet => problems(snippet).Select(problem => $"{snippet.Page}:{snippet.Line}: {problem}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}

using Pulumi.Connectors.Docs.Tests.Programs;
using Pulumi.Connectors.Tools.SchemaDocs;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>
/// Tests the programs in the pages. TypeScript is compiled; Python and Go are parsed, and the names in them, in YAML and in Java are validated. C#
/// is compiled by <c>tests/check-dotnet-sdk</c>.
/// </summary>
public sealed class SnippetTests
{
    private static readonly string[] Checked = ["typescript", "ts", "csharp", "yaml", "python", "go", "java"];
    private static readonly string[] NotChecked = [string.Empty, "sh", "json"];

    private static SchemaDocument Schema => Repository.Schema;

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

    [Fact]
    public void Java_AllPages_MatchesTheSchema() =>
        AssertNoProblems(Of("java"), snippet => new JavaProgram(Schema, snippet.Text).Validate());

    [Fact]
    public async Task Python_AllPages_Parses() => await AssertParsesAsync(SyntaxChecker.Python, Of("python"));

    [Fact]
    public async Task Go_AllPages_ParsesAndIsFormatted() => await AssertParsesAsync(SyntaxChecker.Go, Of("go"));

    [Fact]
    public void Java_AllPages_Compiles() =>
        Assert.Skip("CI does not install Pulumi's libraries for Java; the release workflow compiles these programs");

    [Fact]
    public async Task Python_SyntaxError_IsReportedWithThePage() => await AssertMistakeAsync(SyntaxChecker.Python, "python", "config=", "config=(");

    [Fact]
    public async Task Go_SyntaxError_IsReportedWithThePage() => await AssertMistakeAsync(SyntaxChecker.Go, "go", "Config: ", "Config ");

    [Theory]
    [InlineData("connector_id=found", "connectorId=found", "has no input 'connectorId'")]
    [InlineData("connector_id=found.connector_id", "adopt_existing=True", "requires 'connector_id'")]
    [InlineData("connectors.Connector(", "connectors.Connektor(", "the SDK has no 'Connektor'")]
    [InlineData("trade_desk.name", "trade_desk.title", "has no output 'title'")]
    [InlineData("found.connector_id", "found.id", "has no output 'id'")]
    [InlineData("import madconnect_connectors as connectors", "import connectors", "the import is missing: import madconnect_connectors as connectors")]
    [InlineData("    secret_config=", "    on_drift=connectors.DriftAction.WARM,\n    secret_config=", "has no 'WARM'")]
    public void Python_Mistake_IsReported(string text, string replacement, string expected) =>
        AssertReports(expected, new PythonProgram(Schema, Changed("python", text, replacement).Text));

    [Theory]
    [InlineData("ConnectorId: pulumi", "ConnectorID: pulumi", "has no input 'ConnectorID'")]
    [InlineData("ConnectorConfigurationArgs{", "ConfigurationArgs{", "has no 'ConfigurationArgs'")]
    [InlineData("connectors.NewConnector(", "connectors.NewConnektor(", "the SDK has no 'NewConnektor'")]
    [InlineData("tradeDesk.Name", "tradeDesk.Title", "has no output 'Title'")]
    [InlineData("found.ConnectorId", "found.Id", "has no output 'Id'")]
    public void Go_Mistake_IsReported(string text, string replacement, string expected) =>
        AssertReports(expected, new GoProgram(Schema, Changed("go", text, replacement).Text));

    [Theory]
    [InlineData(".connectorId(found", ".connectorID(found", "has no input 'connectorID'")]
    [InlineData(".connectorId(found", ".accountId(found", "requires 'connectorId'")]
    [InlineData("ConnectorConfigurationArgs.builder()", "ConnectorArgs.builder()", "has no 'ConnectorArgs'")]
    [InlineData("new Connector(", "new Connektor(", "the SDK has no 'Connektor'")]
    [InlineData("ConnectorsFunctions.getConnector(", "ConnectorsFunctions.findConnector(", "the SDK has no 'findConnector'")]
    [InlineData("tradeDesk.name()", "tradeDesk.title()", "has no output 'title'")]
    [InlineData("connector.connectorId()", "connector.id()", "has no output 'id'")]
    [InlineData("import com.madconnect.connectors.ConnectorArgs;\n", "", "the import of 'com.madconnect.connectors.ConnectorArgs' is missing")]
    [InlineData("connectors.inputs.GetConnectorArgs", "connectors.GetConnectorArgs", "the SDK has no class 'com.madconnect.connectors.GetConnectorArgs'")]
    [InlineData("import com.madconnect.connectors.ConnectorArgs;", "import com.madconnect.connectors.ConnectorArgs;\nimport com.madconnect.connectors.Provider;", "the import of 'com.madconnect.connectors.Provider' is not used")]
    [InlineData("            .secretConfig(", "            .onDrift(DriftAction.Warm)\n            .secretConfig(", "has no 'Warm'")]
    public void Java_Mistake_IsReported(string text, string replacement, string expected) =>
        AssertReports(expected, new JavaProgram(Schema, Changed("java", text, replacement).Text));

    private static void AssertReports(string expected, GeneratedSdkProgram program) =>
        Assert.Contains(expected, string.Join('\n', program.Validate()), StringComparison.Ordinal);

    private static async Task AssertParsesAsync(SyntaxChecker checker, IEnumerable<Snippet> snippets)
    {
        Assert.SkipWhen(checker.Missing is not null, checker.Missing ?? string.Empty);

        Assert.Equal(string.Empty, await checker.CheckAsync(snippets, Token));
    }

    private static async Task AssertMistakeAsync(SyntaxChecker checker, string language, string text, string replacement)
    {
        Assert.SkipWhen(checker.Missing is not null, checker.Missing ?? string.Empty);
        var snippet = Changed(language, text, replacement);

        Assert.Contains($"docs-_index.md-{snippet.Line}{checker.Extension}", await checker.CheckAsync([snippet], Token), StringComparison.Ordinal);
    }

    // The first program in the language on the first page.
    private static Snippet Changed(string language, string text, string replacement)
    {
        var snippet = Of(language).First(snippet => snippet.Page == "docs/_index.md");
        Assert.Contains(text, snippet.Text, StringComparison.Ordinal);
        return snippet with { Text = snippet.Text.Replace(text, replacement, StringComparison.Ordinal) };
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

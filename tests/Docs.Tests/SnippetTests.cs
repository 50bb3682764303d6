using Pulumi.Connectors.Docs.Tests.Programs;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>
/// Every program in the pages is looked at: TypeScript by its compiler, YAML, Python and Go by their names. C# is compiled by
/// <c>tests/check-dotnet-sdk</c>.
/// </summary>
public sealed class SnippetTests
{
    private static readonly string[] Looked = ["typescript", "ts", "csharp", "yaml", "python", "go"];
    private static readonly string[] NoPrograms = ["", "sh", "json"];

    private static PackageSchema Schema => PackageSchema.Current;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Languages_OfAllPages_AreKnownHere() =>
        AssertNone(Repository.Pages.SelectMany(page => page.Snippets), snippet => Looked.Concat(NoPrograms).Contains(snippet.Language) ? [] : [snippet.Language]);

    [Fact]
    public async Task TypeScript_OfAllPages_Compiles()
    {
        var problems = await TypeScriptCheck.ProblemsOfAsync(Of("typescript").Concat(Of("ts")), Token);

        Assert.True(problems.Length == 0, problems);
    }

    [Fact]
    public async Task TypeScript_WithAMistake_IsNamedByPageAndLine()
    {
        var snippet = Of("typescript").First(snippet => snippet.Page == "README.md");
        var wrong = snippet with { Text = snippet.Text.Replace("advertiserSecretKey: config.require", "advertiserSecretKey: config.demand", StringComparison.Ordinal) };
        var line = snippet.Line + snippet.Text.Split("advertiserSecretKey:")[0].Count('\n');

        Assert.Contains($"README.md-{snippet.Line}.ts({line},", await TypeScriptCheck.ProblemsOfAsync([wrong], Token), StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_OfAllPages_NamesWhatTheSchemaHas() =>
        AssertNone(Of("yaml").Where(IsProgram), snippet => YamlCheck.ProblemsOf(snippet.Text, Schema));

    // Workflows of CI.
    [Fact]
    public void Yaml_ThatIsNoProgram_IsYaml() =>
        AssertNone(Of("yaml").Where(snippet => !IsProgram(snippet)), snippet => Record.Exception(() => YamlProgram.Parse(snippet.Text)) is { } problem ? [problem.Message] : []);

    [Fact]
    public void Python_OfAllPages_NamesWhatTheSdkHas() =>
        AssertNone(Of("python"), snippet => new PythonProgram(Schema, snippet.Text).Problems());

    [Fact]
    public void Go_OfAllPages_NamesWhatTheSdkHas() =>
        AssertNone(Of("go"), snippet => new GoProgram(Schema, snippet.Text).Problems());

    [Theory]
    [InlineData("connector_id=\"", "connectorId=\"", "has no input 'connectorId'")]
    [InlineData("connector_id=\"32e62e03fae6ca99\"", "adopt_existing=True", "needs 'connector_id'")]
    [InlineData("connectors.Connector(", "connectors.Connektor(", "the SDK has no 'Connektor'")]
    [InlineData("trade_desk.name", "trade_desk.title", "has no output 'title'")]
    [InlineData("import pulumi_connectors as connectors", "import connectors", "it does not say import pulumi_connectors as connectors")]
    public void Python_WithAMistake_IsNamed(string text, string replacement, string expected) =>
        Assert.Contains(expected, string.Join('\n', new PythonProgram(Schema, Changed("python", text, replacement)).Problems()), StringComparison.Ordinal);

    [Theory]
    [InlineData("ConnectorId: pulumi", "ConnectorID: pulumi", "has no input 'ConnectorID'")]
    [InlineData("ConnectorConfigurationArgs{", "ConfigurationArgs{", "has no 'ConfigurationArgs'")]
    [InlineData("connectors.NewConnector(", "connectors.NewConnektor(", "the SDK has no 'NewConnektor'")]
    [InlineData("tradeDesk.Name", "tradeDesk.Title", "has no output 'Title'")]
    public void Go_WithAMistake_IsNamed(string text, string replacement, string expected) =>
        Assert.Contains(expected, string.Join('\n', new GoProgram(Schema, Changed("go", text, replacement)).Problems()), StringComparison.Ordinal);

    private static string Changed(string language, string text, string replacement)
    {
        var snippet = Of(language).First(snippet => snippet.Page == "docs/_index.md").Text;
        Assert.Contains(text, snippet, StringComparison.Ordinal);
        return snippet.Replace(text, replacement, StringComparison.Ordinal);
    }

    private static bool IsProgram(Snippet snippet) => snippet.Text.Contains("runtime:", StringComparison.Ordinal);

    private static IEnumerable<Snippet> Of(string language) => Repository.Pages.SelectMany(page => page.Snippets).Where(snippet => snippet.Language == language);

    private static void AssertNone(IEnumerable<Snippet> snippets, Func<Snippet, IEnumerable<string>> problems)
    {
        Assert.NotEmpty(snippets);
        var found = snippets.SelectMany(snippet => problems(snippet).Select(problem => $"{snippet.Page}:{snippet.Line}: {problem}")).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}

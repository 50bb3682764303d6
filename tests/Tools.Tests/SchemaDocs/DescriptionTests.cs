using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Tools.Tests.SchemaDocs;

/// <summary>Tests how schema-docs builds the descriptions of resources and functions from their pages.</summary>
public sealed class DescriptionTests : IDisposable
{
    private const string Thing = "resources.['things:index:Thing']";
    private const string Function = "functions.['things:index:getThing']";

    private const string ThingDescription =
        """
        A thing.

        {{% examples %}}
        ## Example Usage
        {{% example %}}
        ### Make a thing

        It is new.

        ```typescript
        typescript program
        ```
        ```csharp
        csharp program
        ```
        ```python
        python program
        ```
        ```go
        go program
        ```
        ```yaml
        yaml program
        ```
        ```java
        java program
        ```
        {{% /example %}}
        {{% /examples %}}

        ## Import

        ```sh
        pulumi import things:index:Thing thing id
        ```

        ## Errors

        None.
        """;

    private readonly SampleCheckout _sample = new();

    public static TheoryData<string> Languages => [.. Chooser.Required];

    public void Dispose() => _sample.Dispose();

    [Fact]
    public void Description_Resource_HasSummaryExamplesImportAndErrors() => Assert.Equal(ThingDescription, _sample.Description(Thing));

    [Fact]
    public void Description_Function_HasNoImport() =>
        Assert.EndsWith("{{% /examples %}}\n\n## Errors\n\nThere are none.", _sample.Description(Function), StringComparison.Ordinal);

    [Fact]
    public void Description_ChangedPage_ReplacesOnlyWhatIsGenerated()
    {
        _sample.Apply();
        _sample.Replace(SampleCheckout.ThingPage, "None.", "Many.");

        var description = _sample.Description(Thing);

        Assert.StartsWith("A thing.\n\n{{% examples %}}\n", description, StringComparison.Ordinal);
        Assert.EndsWith("## Errors\n\nMany.", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_SeveralExamples_AreInTheOrderOfThePage()
    {
        var page = _sample.Read(SampleCheckout.FunctionPage);
        var example = page[page.IndexOf("###", StringComparison.Ordinal)..page.IndexOf("## Errors", StringComparison.Ordinal)];
        _sample.Replace(SampleCheckout.FunctionPage, "## Errors", example.Replace("Find a thing", "Find another", StringComparison.Ordinal) + "## Errors");

        var titles = _sample.Description(Function).Split('\n').Where(line => line.StartsWith("### ", StringComparison.Ordinal));

        Assert.Equal(["### Find a thing", "### Find another"], titles);
    }

    [Fact]
    public void Description_TextAfterTheChooser_FollowsThePrograms()
    {
        _sample.Replace(SampleCheckout.FunctionPage, "## Errors", "More text.\n\n## Errors");

        Assert.Contains("java program\n```\n\nMore text.\n{{% /example %}}\n", _sample.Description(Function), StringComparison.Ordinal);
    }

    [Fact]
    public void Description_HeadingInAProgram_IsCode()
    {
        _sample.Replace(SampleCheckout.ThingPage, "python program", "## Errors\n### Title");

        Assert.Contains("```python\n## Errors\n### Title\n```\n", _sample.Description(Thing), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Description_ExampleWithoutALanguage_IsRefusedByName(string language)
    {
        _sample.Replace(SampleCheckout.ThingPage, $"```{language}\n", "```sh\n");

        Assert.Equal($"{SampleCheckout.ThingPage}: the example 'Make a thing' has no program in {language}.", Assert.Throws<ToolException>(_sample.Apply).Message);
    }

    [Theory]
    [InlineData("## Examples", "## Samples", "the section 'Examples' is missing.")]
    [InlineData("## Errors", "## Problems", "the section 'Errors' is missing.")]
    [InlineData("### Make a thing", "Make a thing", "the section 'Examples' has no example, which begins with '### '.")]
    [InlineData("{{< /chooser >}}", "", "the example 'Make a thing' must have exactly one chooser.")]
    [InlineData("pulumi import things:index:Thing ", "pulumi import Thing ", "the section 'Import' must contain the command 'pulumi import things:index:Thing'.")]
    public void Description_IncompletePage_IsRefused(string text, string replacement, string expected)
    {
        _sample.Replace(SampleCheckout.ThingPage, text, replacement);

        Assert.Equal($"{SampleCheckout.ThingPage}: {expected}", Assert.Throws<ToolException>(_sample.Apply).Message);
    }

    [Fact]
    public void Description_PageIsMissing_IsRefused()
    {
        _sample.Replace("schema.json", "things:index:getThing", "things:index:getOtherThing");

        Assert.Equal("docs/functions/get-other-thing.md does not exist.", Assert.Throws<ToolException>(_sample.Apply).Message);
    }

    [Theory]
    [InlineData("../_index.md", "https://www.pulumi.com/registry/packages/things/")]
    [InlineData("../functions/get-thing.md", "https://www.pulumi.com/registry/packages/things/api-docs/getthing/")]
    [InlineData("../functions/get-thing.md#errors", "https://github.com/acme/pulumi-things/blob/main/docs/functions/get-thing.md#errors")]
    [InlineData("#examples", "https://github.com/acme/pulumi-things/blob/main/docs/resources/thing.md#examples")]
    [InlineData("../../docs", "https://github.com/acme/pulumi-things/tree/main/docs")]
    [InlineData("../../VERSION", "https://github.com/acme/pulumi-things/blob/main/VERSION")]
    [InlineData("https://example.com/x.md", "https://example.com/x.md")]
    public void Description_Link_IsAbsolute(string target, string expected)
    {
        _sample.Replace(SampleCheckout.ThingPage, "None.", $"See [this]({target}).");

        Assert.EndsWith($"See [this]({expected}).", _sample.Description(Thing), StringComparison.Ordinal);
    }

    [Fact]
    public void Description_BrokenLink_IsRefused()
    {
        _sample.Replace(SampleCheckout.ThingPage, "None.", "See [this](missing.md).");

        Assert.Equal($"{SampleCheckout.ThingPage}: the link to 'missing.md' has no target.", Assert.Throws<ToolException>(_sample.Apply).Message);
    }
}

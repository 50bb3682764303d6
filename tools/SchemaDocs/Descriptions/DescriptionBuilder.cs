using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SchemaDocs.Pages;

namespace Pulumi.Connectors.Tools.SchemaDocs.Descriptions;

/// <summary>
/// Builds what follows the summary in the description of a resource or function, from its page: examples between the short codes that Pulumi's
/// registry and generators read, then the sections about the import and about errors.
/// </summary>
internal sealed class DescriptionBuilder(RegistryLinks links)
{
    private const string Examples = "Examples";
    private const string Import = "Import";
    private const string Errors = "Errors";

    /// <exception cref="ToolException">The page lacks an example, a language of an example, or a section.</exception>
    public string Build(Page page, string token)
    {
        var examples = ExamplesOf(page).Select(example => Example(page, example.Title, example.Body));
        List<string> parts =
        [
            $"{DescriptionText.ExamplesStart}\n## Example Usage\n{string.Concat(examples)}{DescriptionText.ExamplesEnd}",
            // The registry moves what follows the heading of the import to the end of its page.
            .. page.Section(Import) is { } import ? [Section(page, Import, WithCommand(page, import, token))] : Array.Empty<string>(),
            Section(page, Errors, Required(page, Errors)),
        ];
        return string.Join("\n\n", parts);
    }

    private static List<(string Title, string Body)> ExamplesOf(Page page) =>
        Page.Split(Required(page, Examples), "### ").ToList() is { Count: > 0 } examples
            ? examples
            : throw new ToolException($"{page.Path}: the section '{Examples}' has no example, which begins with '### '.");

    private static string Required(Page page, string section) =>
        page.Section(section) ?? throw new ToolException($"{page.Path}: the section '{section}' is missing.");

    private string Example(Page page, string title, string body)
    {
        if (Chooser.In(body).ToList() is not [var chooser])
            throw new ToolException($"{page.Path}: the example '{title}' must have exactly one chooser.");
        string[] parts =
        [
            $"### {title}",
            Prose(page, body[..chooser.Index]),
            string.Join('\n', Chooser.Required.Select(language => Program(page, title, chooser, language))),
            Prose(page, body[(chooser.Index + chooser.Length)..]),
        ];
        return $"{{{{% example %}}}}\n{string.Join("\n\n", parts.Where(part => part.Length > 0))}\n{{{{% /example %}}}}\n";
    }

    private static string Program(Page page, string title, Chooser chooser, string language)
    {
        var program = chooser.Programs.Where(program => program.Language == language).Select(program => program.Text).FirstOrDefault()
            ?? throw new ToolException($"{page.Path}: the example '{title}' has no program in {language}.");
        return $"```{language}\n{program}```";
    }

    private string Prose(Page page, string text) => links.MakeAbsolute(page, text.Trim());

    private string Section(Page page, string title, string body) => $"## {title}\n\n{links.MakeAbsolute(page, body)}";

    private static string WithCommand(Page page, string import, string token) =>
        import.Contains($"pulumi import {token} ", StringComparison.Ordinal)
            ? import
            : throw new ToolException($"{page.Path}: the section '{Import}' must contain the command 'pulumi import {token}'.");
}

using DriftReport.Analysis;

namespace DriftReport.Output;

/// <summary>Renders the report as Markdown, for a pull request or the summary of a job.</summary>
public static class MarkdownReport
{
    public static string Render(RunReport report) => string.Concat(Lines(report).Select(line => $"{line}\n"));

    private static IEnumerable<string> Lines(RunReport report) =>
    [
        "## Drift", string.Empty,
        report.Summary, string.Empty,
        "| stack | result |", "|---|---|",
        .. report.Stacks.Select(stack => $"| {Code(stack.Name)} | {Wording.Of(stack.Result)} |"),
        .. report.Stacks.Where(HasDetails).SelectMany(Details),
        .. Wording.HasSecrets(report) ? [string.Empty, Wording.AboutSecrets] : Array.Empty<string>(),
    ];

    private static bool HasDetails(StackReport stack) => stack.Result != StackResult.Clean || stack.Pending.Count > 0;

    private static IEnumerable<string> Details(StackReport stack) =>
    [
        string.Empty, $"### {Code(stack.Name)}",
        .. Under([string.Empty, "| resource | changed outside | before | now | when | repair |", "|---|---|---|---|---|---|"],
            stack.Drifted.SelectMany(resource => Rows(stack, resource))),
        .. stack.Errors.SelectMany(error => (string[])[string.Empty, .. Block(Wording.Of(error))]),
        .. Under([string.Empty, "Pending changes that are not drift:", string.Empty], stack.Pending.Select(change => $"* {Code(Wording.Of(change))}")),
        .. stack.NotRepaired is { } reason ? [string.Empty, $"Not repaired: {reason}"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Under(string[] heading, IEnumerable<string> lines) => lines.Any() ? [.. heading, .. lines] : [];

    private static IEnumerable<string> Rows(StackReport stack, DriftedResource resource)
    {
        var start = $"| {Code($"{resource.ShortType} {resource.Name}")} {Code(resource.Id)}";
        var end = $"{(resource.ChangedAt is { } time ? Wording.Of(time) : string.Empty)} | {Wording.Repair(stack, resource)} |";
        return resource.IsGone
            ? [$"{start} | {Wording.Gone} | | | {end}"]
            : resource.Fields.Select(field => $"{start} | {Code(field.Path)} | {Values(field)} | {end}");
    }

    private static string Values(FieldChange field) =>
        field.HasValues ? $"{Code(Wording.Value(field.Before))} | {Code(Wording.Value(field.Now))}" : $"| {Wording.Changed}";

    // Names and values are untrusted text. In a code span, Markdown renders no link, mention, image or HTML.
    private static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        var fence = Fence(line, minLength: 1);
        return line.Length == 0 ? string.Empty
            : fence.Length > 1 || line.StartsWith('`') || line.EndsWith('`') ? $"{fence} {line} {fence}"
            : $"`{line}`";
    }

    private static IEnumerable<string> Block(string text)
    {
        var fence = Fence(text, minLength: 3);
        return [$"{fence}text", text, fence];
    }

    // The fence must be longer than any run of backticks in the text.
    private static string Fence(string text, int minLength)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return new string('`', Math.Max(minLength, longest + 1));
    }
}

using DriftReport.Analysis;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace DriftReport.Output;

/// <summary>Writes the report as a table, for a terminal or a log.</summary>
public static class TextReport
{
    public static void Write(IAnsiConsole console, RunReport report)
    {
        console.Write(CreateTable(report));
        foreach (var stack in report.Stacks)
            WriteNotes(console, stack);
        if (Wording.HasSecrets(report))
            console.WriteLine(Wording.AboutSecrets);
        console.WriteLine(report.Summary);
    }

    private static Table CreateTable(RunReport report)
    {
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        table.AddColumns("stack", "result", "resource", "changed outside", "when", "repair");
        foreach (var stack in report.Stacks)
        {
            if (stack.Drifted.Count == 0)
                table.AddRow(Cell(stack.Name), Result(stack));
            foreach (var resource in stack.Drifted)
                table.AddRow(CreateRow(stack, resource));
        }

        return table;
    }

    private static IEnumerable<IRenderable> CreateRow(StackReport stack, DriftedResource resource)
    {
        var first = ReferenceEquals(resource, stack.Drifted[0]);
        return
        [
            Cell(first ? stack.Name : string.Empty),
            first ? Result(stack) : Text.Empty,
            Cell($"{resource.ShortType} {resource.Name}\n{resource.Id}"),
            Cell(resource.IsGone ? Wording.Gone : string.Join('\n', resource.Fields.Select(Line))),
            Cell(resource.ChangedAt is { } time ? Wording.Of(time) : string.Empty),
            Cell(Wording.Repair(stack, resource)),
        ];
    }

    private static string Line(FieldChange field) =>
        field.HasValues ? $"{field.Path}: {Wording.Value(field.Before)} → {Wording.Value(field.Now)}" : $"{field.Path}: {Wording.Changed}";

    private static void WriteNotes(IAnsiConsole console, StackReport stack)
    {
        foreach (var error in stack.Errors)
            console.Write(new Text($"{stack.Name}: {Wording.Of(error)}\n", new Style(Color.Red)));
        foreach (var change in stack.Pending)
            console.Write(new Text($"{stack.Name}: pending change that is not drift: {Wording.Of(change)}\n"));
        if (stack.NotRepaired is { } reason)
            console.Write(new Text($"{stack.Name}: not repaired: {reason}\n", new Style(Color.Yellow)));
    }

    private static Text Result(StackReport stack) => new(Wording.Of(stack.Result), new Style(stack.Result switch
    {
        StackResult.Error => Color.Red,
        StackResult.Drift => Color.Yellow,
        _ => Color.Green,
    }));

    // Text, not markup: names and values are untrusted text.
    private static Text Cell(string text) => new(text);
}

using System.Globalization;
using Spectre.Console;

namespace Pulumi.Connectors.Load;

/// <summary>Shows a run to a person.</summary>
internal sealed class Report(IAnsiConsole console)
{
    public void Show(Run run)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{run.Title}[/]");
        console.Write(Phases(run));
        console.Write(Lives(run));
        var failures = run.Phases.SelectMany(phase => phase.Failures).GroupBy(failure => failure.Key, failure => failure.Value).ToList();
        if (failures.Count > 0)
            console.WriteLine("Failed calls, repeated:");
        foreach (var failure in failures.OrderByDescending(failure => failure.Sum()))
            console.WriteLine($"  {failure.Sum()} × {failure.Key}");
        foreach (var problem in run.Problems.Texts)
            console.MarkupLineInterpolated($"[red]✗ {problem}[/]");
        console.MarkupLine(run.Problems.Count == 0
            ? "[green]✓ Every state equals the platform, nothing was done twice, and the plugin kept its limits.[/]"
            : $"[red]{run.Problems.Count} problem(s)[/]");
    }

    private static Table Phases(Run run)
    {
        string[] endpoints = [.. run.Phases.SelectMany(phase => phase.Statistics.Endpoints.Keys).Distinct()];
        var table = NewTable("phase", ["resources", "seconds", .. endpoints, "requests", "per resource", "retried", "failed calls, repeated"]);
        foreach (var phase in run.Phases)
        {
            table.AddRow(
            [
                phase.Name,
                Text(phase.Resources),
                Text(phase.Time.TotalSeconds, "0.0"),
                .. endpoints.Select(endpoint => Text(phase.Asked(endpoint))),
                Text(phase.Requests),
                Text(phase.RequestsPerResource, "0.00"),
                Text(phase.Disturbed),
                Text(phase.Repeated),
            ]);
        }

        return table;
    }

    private static Table Lives(Run run)
    {
        var table = NewTable("plugin process", ["peak MiB", "threads", "descriptors", "sockets to the API"]);
        foreach (var life in run.Lives)
        {
            table.AddRow(
                life.Name,
                life.After is { } after ? Text(after.PeakMebibytes, "0.0") : "n/a",
                BeforeAndAfter(life, figures => figures.Threads),
                BeforeAndAfter(life, figures => figures.Descriptors),
                BeforeAndAfter(life, figures => figures.ApiSockets));
        }

        return table;
    }

    private static Table NewTable(string first, IEnumerable<string> others)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(first);
        foreach (var column in others)
            table.AddColumn(column, settings => settings.RightAligned());
        return table;
    }

    private static string BeforeAndAfter(PluginLife life, Func<ProcessFigures, int> figure) =>
        life is { Before: { } before, After: { } after } ? $"{Text(figure(before))} → {Text(figure(after))}" : "n/a";

    private static string Text(double number, string format = "#,0") => number.ToString(format, CultureInfo.InvariantCulture);
}

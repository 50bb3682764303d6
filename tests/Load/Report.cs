using System.Globalization;
using Spectre.Console;

namespace Pulumi.Connectors.Load;

/// <summary>Prints the results of a run.</summary>
internal sealed class Report(IAnsiConsole console)
{
    public void Show(LoadRun run)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{run.Title}[/]");
        console.Write(PhaseTable(run));
        console.Write(PluginTable(run));
        var failures = run.Phases.SelectMany(phase => phase.Failures).GroupBy(failure => failure.Key, failure => failure.Value).ToList();
        if (failures.Count > 0)
            console.WriteLine("Failed calls:");
        foreach (var failure in failures.OrderByDescending(failure => failure.Sum()))
            console.WriteLine($"  {failure.Sum()} × {failure.Key}");
        foreach (var problem in run.Problems.Messages)
            console.MarkupLineInterpolated($"[red]✗ {problem}[/]");
        console.MarkupLine(run.Problems.Count == 0
            ? "[green]✓ Every state equals the platform, the emulator recorded no violations, and the plugin stayed within its limits.[/]"
            : $"[red]{run.Problems.Count} problem(s)[/]");
    }

    private static Table PhaseTable(LoadRun run)
    {
        string[] endpoints = [.. run.Phases.SelectMany(phase => phase.Statistics.Endpoints.Keys).Distinct()];
        var table = NewTable("phase", ["resources", "seconds", .. endpoints, "requests", "per resource", "failed requests", "failed calls"]);
        foreach (var phase in run.Phases)
        {
            table.AddRow(
            [
                phase.Name,
                Text(phase.Resources),
                Text(phase.Duration.TotalSeconds, "0.0"),
                .. endpoints.Select(endpoint => Text(phase.RequestsTo(endpoint))),
                Text(phase.Requests),
                Text(phase.RequestsPerResource, "0.00"),
                Text(phase.FailedRequests),
                Text(phase.FailedCalls),
            ]);
        }

        return table;
    }

    private static Table PluginTable(LoadRun run)
    {
        var table = NewTable("plugin process", ["peak MiB", "threads", "descriptors", "sockets to the API"]);
        foreach (var plugin in run.Plugins)
        {
            table.AddRow(
                plugin.Name,
                plugin.After is { } after ? Text(after.PeakMebibytes, "0.0") : "n/a",
                BeforeAndAfter(plugin, statistics => statistics.Threads),
                BeforeAndAfter(plugin, statistics => statistics.Descriptors),
                BeforeAndAfter(plugin, statistics => statistics.ApiSockets));
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

    private static string BeforeAndAfter(PluginStatistics plugin, Func<ProcessStatistics, int> value) =>
        plugin is { Before: { } before, After: { } after } ? $"{Text(value(before))} → {Text(value(after))}" : "n/a";

    private static string Text(double number, string format = "#,0") => number.ToString(format, CultureInfo.InvariantCulture);
}

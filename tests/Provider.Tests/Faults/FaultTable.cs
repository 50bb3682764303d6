using System.Collections.Concurrent;
using System.Globalization;

namespace Pulumi.Connectors.Provider.Tests.Faults;

/// <summary>Table of all fault cases that ran: a line for each fault, a column for each endpoint. Written to a file beside the test assembly.</summary>
public sealed class FaultTable : IDisposable
{
    private const string FileName = "fault-table.txt";

    private readonly ConcurrentDictionary<(string Fault, string Endpoint), string> _cells = new();

    public void Add(string fault, string endpoint, string cell) => _cells[(fault, endpoint)] = cell;

    public void Dispose()
    {
        var endpoints = _cells.Keys.Select(cell => cell.Endpoint).Distinct().Order(StringComparer.Ordinal).ToList();
        var faults = _cells.Keys.Select(cell => cell.Fault).Distinct().Order(StringComparer.Ordinal).ToList();
        var lines = faults.Select(fault => Line(fault, endpoints.Select(endpoint => _cells.GetValueOrDefault((fault, endpoint), "-"))));
        File.WriteAllLines(
            Path.Combine(AppContext.BaseDirectory, FileName),
            lines.Prepend(Line("fault", endpoints)).Prepend($"{_cells.Count} cases: outcome of the operation (number of requests)"));
    }

    private static string Line(string head, IEnumerable<string> cells) =>
        string.Create(CultureInfo.InvariantCulture, $"{head,-30}") + string.Concat(cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell,-18}")));
}

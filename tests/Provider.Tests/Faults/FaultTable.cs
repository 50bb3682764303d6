using System.Collections.Concurrent;
using System.Globalization;

namespace Pulumi.Connectors.Tests;

/// <summary>Prints the matrix when all of it has run: a line a fault, a column an endpoint.</summary>
public sealed class FaultTable : IDisposable
{
    private readonly ConcurrentDictionary<(string Fault, string Endpoint), string> _cells = new();

    public void Note(string fault, string endpoint, string cell) => _cells[(fault, endpoint)] = cell;

    public void Dispose()
    {
        var endpoints = _cells.Keys.Select(cell => cell.Endpoint).Distinct().Order(StringComparer.Ordinal).ToList();
        var faults = _cells.Keys.Select(cell => cell.Fault).Distinct().Order(StringComparer.Ordinal).ToList();
        var lines = faults.Select(fault => Line(fault, endpoints.Select(endpoint => _cells.GetValueOrDefault((fault, endpoint), "-"))));
        Console.WriteLine(string.Join('\n', lines.Prepend(Line("fault", endpoints)).Prepend($"{_cells.Count} faults: what came of the operation, and the requests that it took")));
    }

    private static string Line(string head, IEnumerable<string> cells) =>
        string.Create(CultureInfo.InvariantCulture, $"{head,-30}") + string.Concat(cells.Select(cell => string.Create(CultureInfo.InvariantCulture, $"{cell,-18}")));
}

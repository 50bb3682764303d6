using System.Collections.Frozen;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Finds the endpoint of a method and path. A literal segment takes precedence over a placeholder; a trailing slash is significant.</summary>
internal sealed class RouteTable
{
    private readonly FrozenDictionary<string, Entry[]> _entriesByMethod;

    /// <exception cref="FormatException">Two routes have the same method and path.</exception>
    public RouteTable(IEnumerable<Route> routes)
    {
        var entries = routes.Select(route => new Entry(route.Name, route.Method, route.Path.Split('/'))).ToList();
        var duplicate = entries.GroupBy(entry => (entry.Method, entry.Pattern)).FirstOrDefault(group => group.Count() > 1);
        if (duplicate is not null)
            throw new FormatException($"The routes {string.Join(" and ", duplicate.Select(entry => entry.Name))} have the same method and path.");

        _entriesByMethod = entries
            .GroupBy(entry => entry.Method)
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(entry => entry.Specificity, StringComparer.Ordinal).ToArray());
    }

    public RouteMatch? Match(string method, string path)
    {
        var segments = path.Split('/');
        return _entriesByMethod.GetValueOrDefault(method, [])
            .Where(entry => entry.Matches(segments))
            .Select(entry => new RouteMatch(entry.Name, entry.Values(segments)))
            .FirstOrDefault();
    }

    private static bool IsPlaceholder(string segment) => segment.StartsWith('{');

    private sealed record Entry(string Name, string Method, string[] Segments)
    {
        public string Pattern { get; } = string.Join('/', Segments.Select(segment => IsPlaceholder(segment) ? "{}" : segment));

        /// <summary>Sorts literals before placeholders, segment by segment.</summary>
        public string Specificity { get; } = string.Concat(Segments.Select(segment => IsPlaceholder(segment) ? '1' : '0'));

        public bool Matches(string[] segments) => segments.Length == Segments.Length
            && Segments.Zip(segments).All(pair => IsPlaceholder(pair.First) ? pair.Second.Length > 0 : pair.First == pair.Second);

        public Dictionary<string, string> Values(string[] segments) => Segments.Zip(segments)
            .Where(pair => IsPlaceholder(pair.First))
            .ToDictionary(pair => pair.First.Trim('{', '}'), pair => pair.Second);
    }
}

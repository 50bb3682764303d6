using Facts = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declarations of an SDK: the aspects of each place as strings. A missing aspect equals an empty one.</summary>
internal sealed class Surface
{
    private readonly Dictionary<string, Facts> _places = new(StringComparer.Ordinal);

    public void Add(string file, string place, Dictionary<string, string> facts) => _places.Add($"{file}: {place}", facts);

    /// <summary>Returns one line per difference from <paramref name="expected"/>, with the file, the place and the change.</summary>
    public IReadOnlyList<string> ChangesTo(Surface expected)
    {
        var missing = expected._places
            .Where(place => !_places.ContainsKey(place.Key))
            .Select(place => $"{place.Key}: add it ({Describe(place.Value)})");
        var redundant = _places.Keys
            .Where(place => !expected._places.ContainsKey(place))
            .Select(place => $"{place}: remove it, it is not in the schema");
        var different = expected._places
            .Where(place => _places.ContainsKey(place.Key))
            .SelectMany(place => Changes(place.Key, _places[place.Key], place.Value));
        return [.. missing.Concat(redundant).Concat(different).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Changes(string place, Facts actual, Facts expected) =>
        expected.Keys.Union(actual.Keys)
            .Where(aspect => Of(actual, aspect) != Of(expected, aspect))
            .Select(aspect => $"{place}: {aspect} is {Quote(Of(actual, aspect))}, must be {Quote(Of(expected, aspect))}");

    private static string Describe(Facts facts) =>
        string.Join(", ", facts.Where(fact => fact.Value.Length > 0).Select(fact => $"{fact.Key}: {Quote(fact.Value)}"));

    private static string Of(Facts facts, string aspect) => facts.GetValueOrDefault(aspect, string.Empty);

    private static string Quote(string text) => text.Length > 0 ? $"«{text}»" : "nothing";
}

using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Connectors.Values;

/// <summary>Values by name, in ordinal order of the names. Two maps are equal if they contain equal values under the same names.</summary>
internal sealed record PropertyMap : PropertyValue, IReadOnlyDictionary<string, PropertyValue>
{
    private readonly ImmutableSortedDictionary<string, PropertyValue> _items;

    private PropertyMap(ImmutableSortedDictionary<string, PropertyValue> items) => _items = items;

    public static PropertyMap Empty { get; } = new(ImmutableSortedDictionary.Create<string, PropertyValue>(StringComparer.Ordinal));

    public int Count => _items.Count;

    public IEnumerable<string> Keys => _items.Keys;

    public IEnumerable<PropertyValue> Values => _items.Values;

    public override bool HasUnknowns => _items.Values.Any(item => item.HasUnknowns);

    public override bool HasSecrets => _items.Values.Any(item => item.HasSecrets);

    public PropertyValue this[string key] => _items[key];

    /// <summary>Whether a map can contain a value of this name: it is not the key that distinguishes special values from maps on the wire.</summary>
    public static bool IsName(string name) => name != WireSignature.Key;

    /// <exception cref="ArgumentException">A name is the key that distinguishes special values from maps on the wire.</exception>
    public static PropertyMap Create(IEnumerable<KeyValuePair<string, PropertyValue>> items)
    {
        var map = Empty._items.SetItems(items);
        return map.ContainsKey(WireSignature.Key)
            ? throw new ArgumentException("A map cannot contain the key of special values on the wire.", nameof(items))
            : new PropertyMap(map);
    }

    public PropertyMap With(string key, PropertyValue value) => Create([.. _items, KeyValuePair.Create(key, value)]);

    /// <summary>Returns the map with the value under the name, or the unchanged map if the value is null.</summary>
    public PropertyMap WithOptional(string key, PropertyValue? value) => value is null ? this : With(key, value);

    public PropertyMap Without(string key) => new(_items.Remove(key));

    public bool ContainsKey(string key) => _items.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out PropertyValue value) => _items.TryGetValue(key, out value);

    public bool Equals(PropertyMap? other) => other is not null && _items.SequenceEqual(other._items);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var (key, value) in _items)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"{{{string.Join(", ", _items.Select(item => $"{item.Key}: {item.Value}"))}}}";

    public IEnumerator<KeyValuePair<string, PropertyValue>> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override PropertyValue WithoutMarks() =>
        HasSecrets ? Create(_items.Select(item => KeyValuePair.Create(item.Key, item.Value.WithoutMarks()))) : this;
}

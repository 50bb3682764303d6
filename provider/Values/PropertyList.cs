using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Connectors.Values;

/// <summary>A list of values, equal to another one when their items are equal in the same order.</summary>
internal sealed record PropertyList(ImmutableArray<PropertyValue> Items) : PropertyValue, IReadOnlyList<PropertyValue>
{
    public static PropertyList Empty { get; } = new([]);

    public int Count => Items.Length;

    public PropertyValue this[int index] => Items[index];

    public override bool HasUnknowns => Items.Any(item => item.HasUnknowns);

    public override bool HasSecrets => Items.Any(item => item.HasSecrets);

    internal override PropertyValue WithoutMarks() =>
        HasSecrets ? new PropertyList([.. Items.Select(item => item.WithoutMarks())]) : this;

    public bool Equals(PropertyList? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", Items)}]";

    public IEnumerator<PropertyValue> GetEnumerator() => ((IEnumerable<PropertyValue>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

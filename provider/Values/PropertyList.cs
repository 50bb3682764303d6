using System.Collections;
using System.Collections.Immutable;

namespace Pulumi.Connectors.Values;

/// <summary>A list of values. Two lists are equal if their items are equal in the same order.</summary>
internal sealed record PropertyList(ImmutableArray<PropertyValue> Items) : PropertyValue, IReadOnlyList<PropertyValue>
{
    public int Count => Items.Length;

    public override bool HasUnknowns => Items.Any(item => item.HasUnknowns);

    public override bool HasSecrets => Items.Any(item => item.HasSecrets);

    public PropertyValue this[int index] => Items[index];

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

    internal override PropertyValue WithoutMarks() =>
        HasSecrets ? new PropertyList([.. Items.Select(item => item.WithoutMarks())]) : this;
}

using System.Collections.Immutable;

namespace Pulumi.Connectors.Api.Lists;

/// <summary>One page of a list, as requested and as returned.</summary>
/// <param name="Size">Requested number of items.</param>
/// <param name="Offset">Requested offset.</param>
/// <param name="Total">Number of items of the whole list; null if the response does not state it.</param>
/// <param name="IsContinued">Whether the response states that more items follow.</param>
internal sealed record ListPage<T>(int Size, int Offset, ImmutableArray<ListItem<T>> Items, int? Total, bool IsContinued)
    where T : class
{
    public int Count => Items.Length;

    /// <summary>Whether the items are the same in the same order.</summary>
    public bool Repeats(IReadOnlyCollection<ListItem<T>> items) => Items.Select(item => item.Key).SequenceEqual(items.Select(item => item.Key), StringComparer.Ordinal);

    /// <summary>Whether the items are the same, if in another order.</summary>
    public bool RepeatsUnordered(IReadOnlyCollection<ListItem<T>> items) =>
        Count == items.Count
        && Items.Select(item => item.Key).Order(StringComparer.Ordinal).SequenceEqual(items.Select(item => item.Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);
}

using System.Collections.Frozen;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>Resource types or functions by token.</summary>
/// <param name="kind">Name of the kind in messages, such as "resource type".</param>
/// <param name="token">Returns the token of an item.</param>
/// <exception cref="ArgumentException">Two items have one token.</exception>
internal sealed class TokenCatalog<T>(string kind, Func<T, string> token, params IEnumerable<T> items)
{
    private readonly FrozenDictionary<string, T> _items = items.ToDictionary(token, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    /// <exception cref="ProviderException">No item has this token.</exception>
    public T Find(string token) =>
        _items.TryGetValue(token, out var item)
            ? item
            : throw new ProviderException(ProviderFailure.NotFound, $"This provider has no {kind} '{token}'{NearestName.SentenceEnd(token, _items.Keys)}");
}

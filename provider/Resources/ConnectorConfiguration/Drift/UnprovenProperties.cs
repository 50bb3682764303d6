using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;

/// <summary>
/// Managed properties of which the last write is not proven, or whose written value is not in the inputs of the state: after a failed update,
/// the engine keeps the old inputs. The next update writes them again, even if their values have not changed.
/// </summary>
internal sealed record UnprovenProperties
{
    /// <summary>Name of the output. The engine shows no name with two underscores.</summary>
    private const string PropertyName = "__unproven";

    private const char Separator = '.';

    private readonly ImmutableSortedSet<string> _names;

    private UnprovenProperties(ImmutableSortedSet<string> names) => _names = names;

    public static UnprovenProperties None { get; } = new(ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

    public bool IsEmpty => _names.IsEmpty;

    public static UnprovenProperties In(PropertyMap state) =>
        state.Get(PropertyName)?.Unmarked is PropertyList list
            ? new UnprovenProperties(None._names.Union(list.Select(name => name.Unmarked).OfType<StringValue>().Select(name => name.Value)))
            : None;

    /// <summary>Returns the managed properties whose value differs from the old one.</summary>
    /// <param name="olds">Empty if there are no old inputs, so that everything differs.</param>
    public static UnprovenProperties Changed(PropertyMap olds, PropertyMap inputs)
    {
        var changed = None;
        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            foreach (var (field, value) in inputs.GetMap(map))
            {
                if (olds.GetMap(map).Get(field) is not { } old || !ScalarString.AreEqual(old, value))
                    changed = changed.With(map, field);
            }
        }

        foreach (var property in (string[])[PropertyNames.Name, PropertyNames.SecretName])
        {
            if (inputs.GetString(property) is { } text && text != olds.GetString(property))
                changed = changed.With(property);
        }

        return changed;
    }

    public bool Contains(string property) => _names.Contains(property);

    public bool Contains(string map, string field) => _names.Contains(Path(map, field));

    /// <summary>Returns the ids of the unproven fields of <c>config</c> or <c>secretConfig</c>.</summary>
    public IEnumerable<string> Fields(string map)
    {
        var prefix = Path(map, string.Empty);
        return _names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[prefix.Length..]);
    }

    public UnprovenProperties With(string property) => new(_names.Add(property));

    public UnprovenProperties With(string map, string field) => new(_names.Add(Path(map, field)));

    public UnprovenProperties Without(string property) => new(_names.Remove(property));

    public UnprovenProperties Without(string map, string field) => new(_names.Remove(Path(map, field)));

    public UnprovenProperties Union(UnprovenProperties other) => new(_names.Union(other._names));

    public UnprovenProperties Except(UnprovenProperties other) => new(_names.Except(other._names));

    public PropertyMap Into(PropertyMap state) =>
        IsEmpty ? state.Without(PropertyName) : state.With(PropertyName, new PropertyList([.. _names.Select(PropertyValue.Of)]));

    public bool Equals(UnprovenProperties? other) => other is not null && _names.SetEquals(other._names);

    public override int GetHashCode() => _names.Count;

    public override string ToString() => string.Join(", ", _names);

    private static string Path(string map, string field) => map + Separator + field;
}

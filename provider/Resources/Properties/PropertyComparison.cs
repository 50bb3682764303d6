using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>Compares old and new inputs.</summary>
internal sealed class PropertyComparison(PropertyMap olds, PropertyMap news, ImmutableArray<PropertyPath> ignored)
{
    private readonly ImmutableArray<PropertyChange>.Builder _changes = ImmutableArray.CreateBuilder<PropertyChange>();

    public ImmutableArray<PropertyChange> Changes => _changes.ToImmutable();

    public bool IsIgnored(PropertyPath path) => ignored.Any(pattern => pattern.Covers(path));

    public void Report(PropertyChange change)
    {
        if (!IsIgnored(change.Path))
            _changes.Add(change);
    }

    /// <summary>Compares a property as a whole.</summary>
    public void CompareProperty(string name, bool replaces = false) =>
        Compare(PropertyPath.Of(name), olds.Get(name), news.Get(name), replaces);

    /// <summary>Compares a boolean for which absent and false are the same.</summary>
    public void CompareBoolean(string name)
    {
        if (olds.GetBoolean(name) != news.GetBoolean(name) || news.Get(name)?.IsUnknown == true)
            CompareProperty(name);
    }

    /// <summary>Compares a map entry by entry.</summary>
    public void CompareMap(string name)
    {
        var (old, now) = (olds.Get(name), news.Get(name));
        if (now?.IsUnknown == true)
        {
            Compare(PropertyPath.Of(name), old, now, replaces: false);
            return;
        }

        var (before, after) = (olds.GetMap(name), news.GetMap(name));
        foreach (var key in before.Keys.Union(after.Keys).Order(StringComparer.Ordinal))
            Compare(PropertyPath.Of(name, key), before.Get(key), after.Get(key), replaces: false);
    }

    private void Compare(PropertyPath path, PropertyValue? old, PropertyValue? now, bool replaces)
    {
        if (Kind(old, now) is { } kind)
            Report(new PropertyChange(path, kind, replaces));
    }

    // Secret marks are not compared, only the values.
    private static ChangeKind? Kind(PropertyValue? old, PropertyValue? now) =>
        (old.IsEmpty(), now.IsEmpty()) switch
        {
            (true, true) => null,
            (true, false) => ChangeKind.Add,
            (false, true) => ChangeKind.Delete,
            _ => now!.HasUnknowns || !ScalarString.AreEqual(old!, now) ? ChangeKind.Update : null,
        };
}

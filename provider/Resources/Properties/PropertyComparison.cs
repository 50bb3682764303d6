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

    /// <summary>Reports a change that the inputs do not show, unless they show one there.</summary>
    public void ReportOnce(PropertyPath path, ChangeKind kind)
    {
        if (!_changes.Any(change => change.Path.Covers(path) || path.Covers(change.Path)))
            Report(new PropertyChange(path, kind, InputDiff: false));
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

    /// <summary>
    /// Reports where only secret marks differ: between the old and the new inputs, and between the new inputs and their copies in the old outputs.
    /// A copy may be in clear although the inputs are not, because the engine stores new inputs without an update if nothing differs. A mark that
    /// only the outputs have is the engine's (<c>additionalSecretOutputs</c>). To be called after all values are compared.
    /// </summary>
    public void CompareMarks(PropertyMap oldState, params IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if ((olds.Get(name), news.Get(name), oldState.Get(name)) is (null or PropertyMap, PropertyMap map, null or PropertyMap))
            {
                foreach (var key in map.Keys)
                    CompareMarks(PropertyPath.Of(name, key), olds.GetMap(name).Get(key), map[key], oldState.GetMap(name).Get(key));
            }
            else
            {
                CompareMarks(PropertyPath.Of(name), olds.Get(name), news.Get(name), oldState.Get(name));
            }
        }
    }

    private void CompareMarks(PropertyPath path, PropertyValue? old, PropertyValue? now, PropertyValue? stored)
    {
        if (_changes.Any(change => change.Path.Covers(path) || path.Covers(change.Path)))
            return;
        var isInputDiff = SecretMarks.Differ(old, now);
        if (isInputDiff || SecretMarks.AreAdded(stored, now))
        {
            var kind = SecretMarks.AreAdded(isInputDiff ? old : stored, now) ? ChangeKind.Add : ChangeKind.Update;
            Report(new PropertyChange(path, kind, InputDiff: isInputDiff, MarksOnly: true));
        }
    }

    private void Compare(PropertyPath path, PropertyValue? old, PropertyValue? now, bool replaces)
    {
        if (Kind(old, now) is { } kind)
            Report(new PropertyChange(path, kind, replaces));
    }

    // Secret marks are not compared, only the values. A value that becomes secret is an addition, because the engine would show the old value of
    // an update in clear.
    private static ChangeKind? Kind(PropertyValue? old, PropertyValue? now) =>
        (old.IsEmpty(), now.IsEmpty()) switch
        {
            (true, true) => null,
            (true, false) => ChangeKind.Add,
            (false, true) => ChangeKind.Delete,
            _ when !now!.HasUnknowns && ScalarString.AreEqual(old!, now) => null,
            _ => SecretMarks.AreAdded(old, now) ? ChangeKind.Add : ChangeKind.Update,
        };
}

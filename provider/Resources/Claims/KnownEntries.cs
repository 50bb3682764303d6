using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// The entries of one type in the stack's state that the calls of this run have shown. Nothing else tells a Create that the object which it
/// finds is the stack's own: that of a resource which is being replaced, or whose replacement stopped and was reverted. For the latter, each
/// Create keeps in the output <see cref="OutputName"/> what it replaces.
/// </summary>
internal sealed class KnownEntries
{
    /// <summary>The engine stores outputs with two underscores unchanged, and shows them to nobody.</summary>
    public const string OutputName = "__replaces";

    private const string IdName = "id";

    private const int MaxReplaced = 10;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, KnownEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Ids by URN, so that a Create does not search all entries.</summary>
    private readonly Dictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>Adds the entry of a Check, which shows the inputs only.</summary>
    public void Add(string urn, PropertyMap oldInputs)
    {
        if (ConnectorKey.In(oldInputs) is { } key)
            Add(new KnownEntry(urn, key.ToString(), Adopted: null, LastObserved: null));
    }

    /// <summary>Adds an entry, and those that it has replaced.</summary>
    public void Add(string urn, string id, PropertyMap state)
    {
        foreach (var replaced in Replaced(urn, state))
            Add(replaced);
        Add(new KnownEntry(urn, id, state.GetBoolean(PropertyNames.Adopted), Timestamps.LastObserved(state)));
    }

    public KnownEntry? Find(ConnectorKey key)
    {
        lock (_lock)
            return _entries.GetValueOrDefault(key.ToString());
    }

    /// <summary>Returns the entry of the resource itself, which it replaces.</summary>
    public KnownEntry? FindOwn(ConnectorKey key, string urn) => Find(key) is { } entry && entry.Urn == urn ? entry : null;

    /// <summary>The object is gone, so that what is found later is not the stack's own.</summary>
    public void Forget(ConnectorKey key)
    {
        lock (_lock)
            _entries.Remove(key.ToString());
    }

    /// <summary>Returns the outputs of a new entry with what it replaces.</summary>
    public PropertyMap Record(PropertyMap state, string urn, ConnectorKey key)
    {
        lock (_lock)
        {
            var others = _ids.GetValueOrDefault(urn)?.Where(id => !id.Equals(key.ToString(), StringComparison.OrdinalIgnoreCase)) ?? [];
            return Write(state, others.Select(id => _entries.GetValueOrDefault(id)).OfType<KnownEntry>().Where(entry => entry.Urn == urn));
        }
    }

    /// <summary>Returns the outputs with what the entry has replaced and what still exists.</summary>
    public static async Task<PropertyMap> KeepAsync(PropertyMap state, PropertyMap oldState, Func<ConnectorKey, Task<bool>> existsAsync)
    {
        var kept = new List<KnownEntry>();
        foreach (var entry in Replaced(string.Empty, oldState))
        {
            if (await existsAsync(ConnectorKey.Parse(entry.Id, defaultAccountId: null)))
                kept.Add(entry);
        }

        return Write(state, kept);
    }

    private static PropertyMap Write(PropertyMap state, IEnumerable<KnownEntry> replaced)
    {
        ImmutableArray<PropertyValue> list = [.. replaced.Take(MaxReplaced).Select(Write)];
        return list.IsEmpty ? state.Without(OutputName) : state.With(OutputName, new PropertyList(list));
    }

    private static PropertyValue Write(KnownEntry entry) =>
        PropertyMap.Empty
            .With(IdName, PropertyValue.Of(entry.Id))
            .WithOptional(PropertyNames.Adopted, entry.Adopted is { } adopted ? PropertyValue.Of(adopted) : null)
            .WithOptional(PropertyNames.RemoteLastUpdated, Timestamps.ToProperty(entry.LastObserved));

    private static IEnumerable<KnownEntry> Replaced(string urn, PropertyMap state) =>
        state.Get(OutputName)?.Unmarked is PropertyList list
            ? list.Items.Select(item => item.Unmarked).OfType<PropertyMap>()
                .Where(entry => entry.GetString(IdName) is not null)
                .Select(entry => new KnownEntry(urn, entry.GetString(IdName)!, entry.GetBoolean(PropertyNames.Adopted), Timestamps.LastObserved(entry)))
            : [];

    private void Add(KnownEntry entry)
    {
        lock (_lock)
        {
            if (entry.Adopted is null && _entries.ContainsKey(entry.Id))
                return;
            _entries[entry.Id] = entry;
            if (!_ids.TryGetValue(entry.Urn, out var ids))
                _ids[entry.Urn] = ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            ids.Add(entry.Id);
        }
    }
}

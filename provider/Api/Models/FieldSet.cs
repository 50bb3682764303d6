using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Pulumi.Connectors.Api.Models;

/// <summary>Fields of a configuration in the order of the platform, each id once. Of fields with one id, the first counts.</summary>
[CollectionBuilder(typeof(FieldSet), nameof(Create))]
internal sealed class FieldSet : IReadOnlyCollection<ConfigurationField>
{
    private readonly ImmutableArray<ConfigurationField> _fields;
    private readonly Dictionary<string, ConfigurationField> _byId = new(StringComparer.Ordinal);

    private FieldSet(ReadOnlySpan<ConfigurationField> fields)
    {
        var kept = ImmutableArray.CreateBuilder<ConfigurationField>(fields.Length);
        var repeated = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (_byId.TryAdd(field.Id, field))
                kept.Add(field);
            else
                repeated.Add(field.Id);
        }

        _fields = kept.ToImmutable();
        RepeatedIds = repeated.ToImmutable();
    }

    public int Count => _fields.Length;

    public bool IsEmpty => _fields.IsEmpty;

    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>Ids that the platform returned more than once.</summary>
    public ImmutableSortedSet<string> RepeatedIds { get; }

    public static FieldSet Create(ReadOnlySpan<ConfigurationField> fields) => new(fields);

    public ConfigurationField? Find(string id) => _byId.GetValueOrDefault(id);

    public IEnumerator<ConfigurationField> GetEnumerator() => ((IEnumerable<ConfigurationField>)_fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

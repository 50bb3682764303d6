using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    public InputMap() => throw null!;

    public Input<TValue> this[string key] { set => throw null!; }

    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => throw null!;

    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => throw null!;

    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => throw null!;

    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => throw null!;

    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => throw null!;

    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) => throw null!;

    public void Add(string key, Input<TValue> value) => throw null!;

    public void Add(InputMap<TValue> values) => throw null!;

    public void AddRange(InputMap<TValue> values) => throw null!;

    public IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken) => throw null!;

    IEnumerator IEnumerable.GetEnumerator() => throw null!;
}

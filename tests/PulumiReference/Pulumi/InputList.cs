using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    public InputList() => throw null!;

    public static implicit operator InputList<T>(T value) => throw null!;

    public static implicit operator InputList<T>(Output<T> value) => throw null!;

    public static implicit operator InputList<T>(Input<T> value) => throw null!;

    public static implicit operator InputList<T>(T[] values) => throw null!;

    public static implicit operator InputList<T>(Output<T>[] values) => throw null!;

    public static implicit operator InputList<T>(Input<T>[] values) => throw null!;

    public static implicit operator InputList<T>(List<T> values) => throw null!;

    public static implicit operator InputList<T>(List<Output<T>> values) => throw null!;

    public static implicit operator InputList<T>(List<Input<T>> values) => throw null!;

    public static implicit operator InputList<T>(ImmutableArray<T> values) => throw null!;

    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => throw null!;

    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => throw null!;

    public static implicit operator InputList<T>(Output<T[]> values) => throw null!;

    public static implicit operator InputList<T>(Output<List<T>> values) => throw null!;

    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => throw null!;

    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => throw null!;

    public void Add(params Input<T>[] inputs) => throw null!;

    public void Add(InputList<T> inputs) => throw null!;

    public void AddRange(InputList<T> inputs) => throw null!;

    public InputList<T> Concat(InputList<T> other) => throw null!;

    public IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken) => throw null!;

    IEnumerator IEnumerable.GetEnumerator() => throw null!;
}

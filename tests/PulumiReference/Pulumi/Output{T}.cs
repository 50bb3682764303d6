namespace Pulumi;

public sealed class Output<T>
{
    private Output() => throw null!;

    public static Output<T> Create(Task<T> value) => throw null!;

    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => throw null!;

    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => throw null!;

    public Output<ValueTuple> Apply(Func<T, Task> func) => throw null!;

    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => throw null!;

    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => throw null!;
}

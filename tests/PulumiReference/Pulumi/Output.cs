using System.Collections.Immutable;

namespace Pulumi;

public static class Output
{
    public static Output<T> Create<T>(T value) => throw null!;

    public static Output<T> Create<T>(Task<T> value) => throw null!;

    public static Output<T> CreateSecret<T>(T value) => throw null!;

    public static Output<T> CreateSecret<T>(Task<T> value) => throw null!;

    public static Output<T> CreateSecret<T>(Output<T> value) => throw null!;

    public static Output<T> Unsecret<T>(Output<T> output) => throw null!;

    public static Task<bool> IsSecretAsync<T>(Output<T> output) => throw null!;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => throw null!;

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => throw null!;

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => throw null!;

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => throw null!;

    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) => throw null!;

    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) => throw null!;

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) => throw null!;

    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) => throw null!;

    public static Output<string> Format(FormattableString formattableString) => throw null!;
}

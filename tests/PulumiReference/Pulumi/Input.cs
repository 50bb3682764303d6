namespace Pulumi;

public class Input<T>
{
    private protected Input() => throw null!;

    public static implicit operator Input<T>(T value) => throw null!;

    public static implicit operator Input<T>(Output<T> value) => throw null!;

    public static implicit operator Output<T>(Input<T> input) => throw null!;
}

namespace Pulumi;

public sealed class CustomTimeouts
{
    public CustomTimeouts() => throw null!;

    public TimeSpan? Create { get; set; }

    public TimeSpan? Delete { get; set; }

    public TimeSpan? Update { get; set; }
}

namespace Pulumi;

public sealed class Alias
{
    public Alias() => throw null!;

    public Input<string>? Name { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? Type { get; set; }

    public string? Urn { get; set; }
}

namespace Pulumi;

public abstract class Resource
{
    private protected Resource() => throw null!;

    public Output<string> Urn => throw null!;

    public string GetResourceType() => throw null!;

    public string GetResourceName() => throw null!;
}

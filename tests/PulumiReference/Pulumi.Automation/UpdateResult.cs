namespace Pulumi.Automation;

public class UpdateResult
{
    internal UpdateResult() => throw null!;

    public string StandardOutput => throw null!;

    public string StandardError => throw null!;
}

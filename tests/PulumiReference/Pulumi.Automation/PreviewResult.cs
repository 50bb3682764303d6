using System.Collections.Immutable;

namespace Pulumi.Automation;

public sealed class PreviewResult
{
    internal PreviewResult() => throw null!;

    public string StandardOutput => throw null!;

    public string StandardError => throw null!;

    public IImmutableDictionary<OperationType, int> ChangeSummary => throw null!;
}

using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Result of a Diff. <paramref name="Detailed"/> is null if the provider returned no details.</summary>
internal sealed record DiffDecision(ChangeKind Change, bool DeleteBeforeReplace, IReadOnlyDictionary<string, PropertyDiff>? Detailed)
{
    public static DiffDecision Of(ChangeKind change) => new(change, false, null);
}

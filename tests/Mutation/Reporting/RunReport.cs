using System.Collections.Immutable;
using Pulumi.Connectors.Mutation.Running;

namespace Pulumi.Connectors.Mutation.Reporting;

/// <summary>The figures of a run.</summary>
/// <param name="Candidates">Changes that could have been drawn.</param>
/// <param name="NotCompiled">Drawn changes that did not compile, and were replaced.</param>
/// <param name="Unknown">Entries of equivalent.json that no change matches.</param>
internal sealed record RunReport(
    int Seed,
    double Threshold,
    int Candidates,
    int NotCompiled,
    ImmutableArray<EquivalentMutant> Unknown,
    ImmutableArray<MutantResult> Results,
    TimeSpan Duration)
{
    public int Killed => Results.Count(result => result.IsKilled);

    public int Survived => Results.Count(result => result.IsSurvivor);

    /// <summary>Killed mutants among those that are not equivalent, in percent.</summary>
    public double Score => Killed + Survived == 0 ? 100 : 100.0 * Killed / (Killed + Survived);

    public bool IsAccepted => Score >= Threshold && Unknown.IsEmpty;

    public int Count(Outcome outcome) => Results.Count(result => result.Outcome == outcome);
}

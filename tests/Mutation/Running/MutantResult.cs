using Pulumi.Connectors.Mutation.Drawing;

namespace Pulumi.Connectors.Mutation.Running;

/// <summary>The outcome of one mutant.</summary>
/// <param name="Classes">Test classes that reach it.</param>
/// <param name="Reason">The test that killed it, or why it is equivalent. Empty if there is nothing to add.</param>
internal sealed record MutantResult(Mutant Mutant, Outcome Outcome, int Classes, TimeSpan Duration, string Reason)
{
    public bool IsKilled => Outcome is Outcome.Killed or Outcome.TimedOut;

    public bool IsSurvivor => Outcome is Outcome.Survived or Outcome.NotReached;
}

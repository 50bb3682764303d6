using Pulumi.Connectors.Mutation.Mutators;
using Pulumi.Connectors.Mutation.Rewriting;

namespace Pulumi.Connectors.Mutation.Drawing;

/// <summary>A change that could be drawn. File, member, change and occurrence identify it; a shifted line does not alter them.</summary>
/// <param name="File">Path below <c>provider/</c>, with forward slashes.</param>
/// <param name="Member">Type and member that contain the change.</param>
/// <param name="Line">Line of the change, from 1.</param>
/// <param name="Host">The body or the initializer that is compiled once more with the change.</param>
internal sealed record Candidate(string File, string Member, int Line, MutationHost Host, Replacement Replacement)
{
    /// <summary>Position among equal changes of the member, from 1.</summary>
    public int Occurrence { get; init; } = 1;

    public string Change => Replacement.Change;

    public string Identity => $"{File}\n{Member}\n{Change}\n{Occurrence}";
}

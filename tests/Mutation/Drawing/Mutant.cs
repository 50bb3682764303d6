namespace Pulumi.Connectors.Mutation.Drawing;

/// <summary>A candidate that was drawn.</summary>
/// <param name="Number">Selects it in the built provider, from 1.</param>
internal sealed record Mutant(int Number, Candidate Candidate);

namespace Pulumi.Connectors.Mutation;

/// <summary>The command line.</summary>
/// <param name="Count">Mutants to draw.</param>
/// <param name="Seed">Selects the mutants.</param>
/// <param name="Only">End of the path of the one file to mutate, or null for all files.</param>
internal sealed record MutationOptions(int Count, int Seed, string? Only);

using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Mutation.Drawing;

namespace Pulumi.Connectors.Mutation;

/// <summary>A mutant that no test can kill, an entry of <c>tests/Mutation/equivalent.json</c>. Line numbers are no part of it.</summary>
/// <param name="File">Path below <c>provider/</c>.</param>
/// <param name="Member">Type and member.</param>
/// <param name="Change">The mutated code, as the report prints it.</param>
/// <param name="Occurrence">Position among equal changes of the member, from 1.</param>
/// <param name="Reason">Why the behavior is the same.</param>
internal sealed record EquivalentMutant(string File, string Member, string Change, int Occurrence, string Reason)
{
    /// <exception cref="MutationException">An entry has no reason.</exception>
    public static ImmutableArray<EquivalentMutant> ParseAll(string json) => [.. JArray.Parse(json).OfType<JObject>().Select(Parse)];

    public bool Matches(Candidate candidate) =>
        candidate.File == File && candidate.Member == Member && candidate.Change == Change && candidate.Occurrence == Occurrence;

    private static EquivalentMutant Parse(JObject entry)
    {
        var mutant = new EquivalentMutant(
            entry.Value<string>("file") ?? string.Empty,
            entry.Value<string>("member") ?? string.Empty,
            entry.Value<string>("change") ?? string.Empty,
            entry.Value<int?>("occurrence") ?? 1,
            entry.Value<string>("reason") ?? string.Empty);
        return mutant.Reason.Length > 0
            ? mutant
            : throw new MutationException($"equivalent.json gives no reason for {mutant.File}, {mutant.Member}: {mutant.Change}.");
    }
}

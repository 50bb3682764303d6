using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Mutation;

/// <summary>The committed settings of the run, <c>tests/Mutation/settings.json</c>.</summary>
/// <param name="Seed">Selects the mutants. The same seed and sources give the same mutants.</param>
/// <param name="Count">Mutants of a run.</param>
/// <param name="Threshold">Lowest score of a run that passes, in percent.</param>
/// <param name="Folders">Folders of <c>provider/</c> that are mutated, with all their subfolders.</param>
internal sealed record MutationSettings(int Seed, int Count, double Threshold, ImmutableArray<string> Folders)
{
    public static MutationSettings Parse(string json)
    {
        var settings = JObject.Parse(json);
        return new MutationSettings(
            settings.Value<int>("seed"),
            settings.Value<int>("count"),
            settings.Value<double>("threshold"),
            [.. settings["folders"]?.Values<string>().OfType<string>() ?? []]);
    }
}

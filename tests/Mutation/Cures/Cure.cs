using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Mutation.Cures;

/// <summary>The place in the provider that copes with some habits of a platform, an entry of <c>tests/Mutation/cures.json</c>.</summary>
/// <param name="Habits">Names of habits, each of which must make the suite fail without the cure.</param>
/// <param name="With">Habits that the platform has besides, separated by blanks; null for none.</param>
/// <param name="File">Path below <c>provider/</c>; null if no single place copes with the habits.</param>
/// <param name="Anchor">Text that occurs once in the file.</param>
/// <param name="Replacement">What stands in its place if the cure is switched off.</param>
/// <param name="Reason">What is switched off, or why there is no place.</param>
internal sealed record Cure(ImmutableArray<string> Habits, string? With, string? File, string Anchor, string Replacement, string Reason)
{
    public static ImmutableArray<Cure> ParseAll(string json) => [.. JArray.Parse(json).OfType<JObject>().Select(Parse)];

    /// <returns>The text without the cure.</returns>
    /// <exception cref="MutationException">The text does not contain the anchor exactly once.</exception>
    public string Remove(string text)
    {
        var start = text.IndexOf(Anchor, StringComparison.Ordinal);
        return start >= 0 && start == text.LastIndexOf(Anchor, StringComparison.Ordinal)
            ? string.Concat(text.AsSpan(0, start), Replacement, text.AsSpan(start + Anchor.Length))
            : throw new MutationException($"{File} does not contain exactly once: {Anchor}");
    }

    private static Cure Parse(JObject entry) =>
        new(
            [.. entry["habits"]?.Values<string>().OfType<string>() ?? []],
            entry.Value<string>("with"),
            entry.Value<string>("file"),
            entry.Value<string>("anchor") ?? string.Empty,
            entry.Value<string>("replacement") ?? string.Empty,
            entry.Value<string>("reason") ?? string.Empty);
}

namespace Pulumi.Connectors.Values;

/// <summary>Finds the known name that is most similar to a mistyped one.</summary>
internal static class NearestName
{
    /// <returns>
    /// <c>; did you mean 'x'?</c> with what cannot be seen of the difference, or null if more than a third of the characters of every known name
    /// differ.
    /// </returns>
    public static Message? Hint(string name, IEnumerable<string> known) =>
        LookAlikeHint(name, known) ?? (Find(name, known) is { } nearest ? (Message)$"; did you mean '{nearest}'?" : null);

    /// <returns>The hint if a known name looks the same as the name, or null.</returns>
    public static Message? LookAlikeHint(string name, IEnumerable<string> known) =>
        known.Select(candidate => LookAlike.Difference(name, candidate) is { } difference ? (Message)$"; did you mean '{candidate}'{difference}?" : null)
            .FirstOrDefault(hint => hint is not null);

    /// <returns>The hint as the end of a sentence: <c>; did you mean 'x'?</c>, or a full stop.</returns>
    public static Message SentenceEnd(string name, IEnumerable<string> known) => Hint(name, known) ?? Message.Own(".");

    /// <returns>The name in <see cref="Hint"/>, or null if there is none.</returns>
    public static string? Suggest(string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(candidate => LookAlike.Difference(name, candidate) is not null) ?? Find(name, known);

    public static string? Find(string name, IEnumerable<string> known)
    {
        var maxDistance = Math.Max(2, name.Length / 3);
        var (nearest, distance) = known
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= maxDistance)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .FirstOrDefault((Name: string.Empty, Distance: int.MaxValue));
        return distance <= maxDistance ? nearest : null;
    }

    /// <summary>Returns the names that are most similar, the nearest first: those that contain the name before all others.</summary>
    public static IReadOnlyList<string> FindNearest(string name, IEnumerable<string> known, int count) =>
    [
        .. known
            .OrderBy(candidate => candidate.Contains(name, StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(candidate => Distance(name, candidate))
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .Take(count),
    ];

    // Levenshtein distance without case, computed row by row.
    private static int Distance(string name, string candidate)
    {
        var (from, to) = (name.ToUpperInvariant(), candidate.ToUpperInvariant());
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}

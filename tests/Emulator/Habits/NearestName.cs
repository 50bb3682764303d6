namespace Pulumi.Connectors.Emulator.Habits;

/// <summary>Finds the name that is nearest to a misspelled one.</summary>
internal static class NearestName
{
    public static string Of(string given, IEnumerable<string> names) => names.Order(StringComparer.Ordinal).MinBy(name => Distance(given, name)) ?? string.Empty;

    /// <summary>Number of characters to insert, delete or replace.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var substitution = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Connectors.Mutation.Drawing;

/// <summary>
/// Draws candidates by a seed, from each file in proportion to its candidates. The rank of a candidate depends on the seed and its own
/// identity only, so that a change at one place leaves the draw at other places as it is.
/// </summary>
internal static class Draw
{
    /// <returns>At most <paramref name="count"/> candidates, by file and line.</returns>
    public static ImmutableArray<Candidate> Select(IEnumerable<Candidate> candidates, int count, int seed)
    {
        var files = candidates
            .GroupBy(candidate => candidate.File, StringComparer.Ordinal)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => file.OrderBy(candidate => Rank(seed, candidate)).ThenBy(candidate => candidate.Identity, StringComparer.Ordinal).ToImmutableArray())
            .ToImmutableArray();
        var shares = Shares([.. files.Select(file => file.Length)], count);
        return
        [
            .. files
                .Zip(shares, (file, share) => file.Take(share))
                .SelectMany(file => file.OrderBy(candidate => candidate.Line).ThenBy(candidate => candidate.Identity, StringComparer.Ordinal)),
        ];
    }

    // The method of largest remainders.
    private static ImmutableArray<int> Shares(ImmutableArray<int> sizes, int count)
    {
        var total = sizes.Sum();
        if (count >= total)
            return sizes;
        var exact = sizes.Select(size => (double)size * count / total).ToImmutableArray();
        var shares = exact.Select(share => (int)share).ToArray();
        var byRemainder = Enumerable.Range(0, shares.Length).OrderByDescending(index => exact[index] - shares[index]);
        foreach (var index in byRemainder.Take(count - shares.Sum()).ToList())
            shares[index]++;

        return [.. shares];
    }

    private static ulong Rank(int seed, Candidate candidate) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{candidate.Identity}")));
}

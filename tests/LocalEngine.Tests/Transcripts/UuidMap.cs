using System.Text.RegularExpressions;
using Pulumi.Connectors.LocalEngine.Properties;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>One-to-one mapping of recorded UUIDs to those of this engine.</summary>
internal sealed partial class UuidMap
{
    private readonly Dictionary<string, string> _ours = [];

    /// <summary>Whether two strings are equal after their UUIDs are mapped. Adds pairs that are not mapped yet.</summary>
    public bool Same(string recorded, string actual)
    {
        var theirs = Uuid().Matches(recorded).Select(m => m.Value).ToList();
        var ours = Uuid().Matches(actual).Select(m => m.Value).ToList();
        if (theirs.Count != ours.Count || Masked(recorded) != Masked(actual))
            return false;
        return theirs.Zip(ours).All(pair => IsSame(pair.First, pair.Second));
    }

    /// <summary>Removes UUIDs from a string, except for those that mean "unknown".</summary>
    public static string Masked(string text) => Uuid().Replace(text, m => m.Value == PropertyWire.Unknown ? m.Value : "UUID");

    private bool IsSame(string recorded, string actual)
    {
        if (recorded == PropertyWire.Unknown || actual == PropertyWire.Unknown)
            return recorded == actual;
        if (_ours.TryGetValue(recorded, out var known))
            return known == actual;
        return !_ours.ContainsValue(actual) && _ours.TryAdd(recorded, actual);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}

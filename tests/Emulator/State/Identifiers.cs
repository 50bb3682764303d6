using System.Security.Cryptography;

namespace Pulumi.Connectors.Emulator;

/// <summary>Ids of accounts and connectors. Samples show 16 lower-case hex digits, but nobody promised them: only what cannot be an id is refused.</summary>
internal static class Identifiers
{
    private const int MaxLength = 64;

    public static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= MaxLength && !id.Any(character => character == '/' || char.IsWhiteSpace(character) || char.IsControl(character));

    /// <summary>16 lower-case hex digits.</summary>
    public static string Create() => RandomNumberGenerator.GetHexString(16, lowercase: true);
}

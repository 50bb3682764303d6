using System.Security.Cryptography;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>Ids of accounts and connectors. The samples show 16 lowercase hex digits, but the format is not documented, so only impossible ids are rejected.</summary>
internal static class Identifiers
{
    private const int MaxLength = 64;

    public static bool IsWellFormed(string id) =>
        id.Length is > 0 and <= MaxLength && !id.Any(character => character == '/' || char.IsWhiteSpace(character) || char.IsControl(character));

    /// <summary>Returns a random id of 16 lowercase hex digits.</summary>
    public static string Create() => RandomNumberGenerator.GetHexString(16, lowercase: true);
}

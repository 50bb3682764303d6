using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Api.Models;

/// <summary>Recognizes names of credentials, such as <c>apiKey</c> or <c>Private key (PEM)</c>.</summary>
/// <remarks>
/// A name that is wrongly recognized costs little: the value is neither imported nor shown, unless the program sets the field. A credential that
/// is not recognized would be shown.
/// </remarks>
internal static partial class CredentialName
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "key", "keys", "apikey", "apikeys", "accesskey", "secretkey", "privatekey", "sshkey", "keyfile", "keystore", "pem", "pfx", "jks", "ppk",
        "pass", "pwd", "pw", "psw", "passwd", "passcode", "passphrase", "passkey", "pin", "otp", "mfa", "totp",
        "auth", "oauth", "authorization", "bearer", "jwt", "sas", "dsn", "hmac", "signature", "signing", "salt", "nonce",
        "cookie", "session", "cert", "certificate", "cred", "creds", "login", "encrypted", "hash",
    };

    private static readonly string[] Parts = ["password", "passwort", "secret", "token", "credential", "connectionstring"];

    /// <param name="name">Id or label of a field.</param>
    public static bool IsLikely(string name)
    {
        var words = Word().Matches(name).Select(word => word.Value.ToLowerInvariant()).ToList();
        return words.Any(Words.Contains) || Parts.Any(string.Concat(words).Contains);
    }

    // A word begins at a capital letter, too.
    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+")]
    private static partial Regex Word();
}

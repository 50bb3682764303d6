using System.Collections.Immutable;

namespace Pulumi.Connectors.Values;

/// <summary>
/// An address with a query that is a secret because whoever has it may use it, such as the address for consent. Its host, the words of its
/// path and the public parameters of OAuth are no secrets: they are often those of the API itself, and are needed in its errors.
/// </summary>
internal static class CapabilityUrl
{
    /// <summary>Parameters of an authorization request that anybody may know (RFC 6749, OpenID Connect).</summary>
    private static readonly ImmutableHashSet<string> PublicParameters = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "response_type", "response_mode", "scope", "redirect_uri", "client_id", "prompt", "access_type", "display", "audience", "resource", "ui_locales");

    /// <returns>Scheme and host of an address without a query, which is a secret as a whole; null for any other text.</returns>
    public static string? OriginOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", Query.Length: < 2 }
            ? address.GetLeftPart(UriPartial.Authority)
            : null;

    /// <returns>The parts that are secret; empty if the text is no such address, or has no such part.</returns>
    public static ImmutableArray<string> SecretParts(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Query.Length < 2)
            return [];
        var parameters = address.Query[1..].Split('&').Select(parameter => parameter.Split('=', 2));
        return
        [
            .. address.Segments.Where(segment => segment.Any(char.IsAsciiDigit)),
            .. parameters.Where(parameter => !PublicParameters.Contains(parameter[0])).Select(parameter => parameter[^1]),
            .. ((string[])[address.UserInfo, address.Fragment]).Where(part => part.Length > 0),
        ];
    }
}

using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.State;

/// <summary>The issued access tokens. Only hashes are stored, so that the time of a lookup does not reveal a token.</summary>
internal sealed class TokenStore(EmulatorOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiryByHash = new();

    /// <summary>Issues a token, a UUID as in the published samples.</summary>
    public string Issue(string clientId, string clientSecret)
    {
        // Always compares both, so that the time does not reveal which one is wrong.
        if (!(FixedTimeEquals(clientId, options.ClientId) & FixedTimeEquals(clientSecret, options.ClientSecret)))
            throw ApiErrorException.Unauthorized("The client id or the client secret is wrong.");
        var token = Guid.NewGuid().ToString();
        _expiryByHash[Hash(token)] = clock.GetUtcNow().AddSeconds(options.TokenLifetimeSeconds);
        return token;
    }

    /// <param name="authorization">The value of the Authorization header, or null.</param>
    /// <returns>The hash of the token.</returns>
    public string Authenticate(string? authorization)
    {
        if (BearerToken(authorization) is not { Length: > 0 } token)
            throw ApiErrorException.Unauthorized("The access token is missing: send 'Authorization: Bearer <token>'.");
        var hash = Hash(token);
        if (!_expiryByHash.TryGetValue(hash, out var expiry))
            throw ApiErrorException.Unauthorized("The access token is wrong.");
        if (clock.GetUtcNow() >= expiry)
            throw ApiErrorException.Unauthorized("The access token has expired.");
        return hash;
    }

    /// <summary>Expires all tokens issued so far, independent of the clock.</summary>
    public void ExpireAll()
    {
        foreach (var hash in _expiryByHash.Keys)
            _expiryByHash[hash] = DateTimeOffset.MinValue;
    }

    private static string? BearerToken(string? authorization) =>
        AuthenticationHeaderValue.TryParse(authorization, out var header) && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;

    private static bool FixedTimeEquals(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Pulumi.Connectors.Emulator;

/// <summary>The access tokens that were handed out. Only their hashes are kept, so looking one up tells nothing by its timing.</summary>
internal sealed class TokenStore(EmulatorOptions options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiryByHash = new();

    /// <summary>A new token, in the shape of a UUID as in the published samples.</summary>
    public string Issue(string clientId, string clientSecret)
    {
        // Both are compared whatever the first comparison gives.
        if (!(Same(clientId, options.ClientId) & Same(clientSecret, options.ClientSecret)))
            throw ApiErrorException.Unauthorized("The client id or the client secret is wrong.");
        var token = Guid.NewGuid().ToString();
        _expiryByHash[Hash(token)] = clock.GetUtcNow().AddSeconds(options.TokenLifetimeSeconds);
        return token;
    }

    /// <param name="authorization">The value of the Authorization header, or null.</param>
    public void Authenticate(string? authorization)
    {
        if (BearerToken(authorization) is not { Length: > 0 } token)
            throw ApiErrorException.Unauthorized("The access token is missing: send 'Authorization: Bearer <token>'.");
        if (!_expiryByHash.TryGetValue(Hash(token), out var expiry))
            throw ApiErrorException.Unauthorized("The access token is wrong.");
        if (clock.GetUtcNow() >= expiry)
            throw ApiErrorException.Unauthorized("The access token has expired.");
    }

    /// <summary>Ends all tokens handed out so far, whatever the clock.</summary>
    public void ExpireAll()
    {
        foreach (var hash in _expiryByHash.Keys)
            _expiryByHash[hash] = DateTimeOffset.MinValue;
    }

    private static string? BearerToken(string? authorization) =>
        AuthenticationHeaderValue.TryParse(authorization, out var header) && header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? header.Parameter
            : null;

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

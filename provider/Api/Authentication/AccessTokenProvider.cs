using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Batching;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Authentication;

/// <summary>
/// Provides the access token: one request for any number of callers, renewed shortly before the token expires. Refused credentials are not
/// sent again for a minute, because a run of a thousand resources would send them a thousand times.
/// </summary>
internal sealed class AccessTokenProvider
{
    /// <summary>In seconds: a year. More can only be a mistake, such as milliseconds.</summary>
    private const double MaxLifetimeSeconds = 31_536_000;

    /// <summary>A token this close to its expiry might expire on the way.</summary>
    private static readonly TimeSpan ExpiryMargin = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan RefusalLifetime = TimeSpan.FromMinutes(1);

    /// <summary>A platform of several servers may need this long until each of them accepts a token that one of them has issued.</summary>
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(10);

    private readonly SharedRead<Credentials, TokenResponse> _tokens = new();
    private readonly ITokenApi _api;
    private readonly Credentials _credentials;
    private readonly TimeProvider _time;
    private readonly SecretRegistry _secrets;
    private readonly CancellationToken _stopping;
    private volatile RefusedToken? _refused;
    private volatile AccessToken? _issued;

    /// <param name="stopping">Cancels the request that all callers share.</param>
    public AccessTokenProvider(ITokenApi api, Credentials credentials, TimeProvider time, SecretRegistry secrets, CancellationToken stopping)
    {
        (_api, _credentials, _time, _secrets, _stopping) = (api, credentials, time, secrets, stopping);
        secrets.Register(credentials.ClientSecret);
        secrets.Register(credentials.AccessToken);
    }

    /// <summary>
    /// Whether a token that the platform has refused should be replaced. The replacement of a refused token that was refused itself is not, for
    /// a minute: another one would be refused as well.
    /// </summary>
    public bool CanReplace(string token) =>
        _credentials.AccessToken is null
        && !(_refused is { } refused && refused.Value == token && _time.GetElapsedTime(refused.RefusedAt) < RefusalLifetime);

    /// <summary>Whether the platform issued a token so recently that its refusal may be transient.</summary>
    public bool IsNew(string token) => _issued is { } issued && issued.Value == token && _time.GetElapsedTime(issued.IssuedAt) < SettlingTime;

    /// <summary>The platform has refused a token that replaced a refused one.</summary>
    public void MarkRefused(string token)
    {
        if (CanReplace(token))
            _refused = new RefusedToken(token, _time.GetTimestamp());
    }

    /// <param name="rejected">A token that the platform has just refused; another one is requested.</param>
    /// <exception cref="ApiException">No token could be had.</exception>
    public async Task<string> GetAsync(string? rejected, CancellationToken cancellationToken) =>
        _credentials.AccessToken ?? (await GetIssuedAsync(rejected, cancellationToken)).Value;

    /// <summary>Gets a token that the platform issued, even if a token is given in the settings.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<AccessToken> GetIssuedAsync(string? rejected, CancellationToken cancellationToken)
    {
        var response = await _tokens.GetAsync(_credentials, _ => RequestAsync(), earlier => IsUsable(earlier, rejected), cancellationToken);
        return response.Token ?? throw response.Refusal!;
    }

    private bool IsUsable(TokenResponse response, string? rejected) =>
        response.Token is { } token
            ? token.Value != rejected && !MustRenew(token)
            : _time.GetElapsedTime(response.RequestedAt) < RefusalLifetime;

    private async Task<TokenResponse> RequestAsync()
    {
        var requestedAt = _time.GetTimestamp();
        try
        {
            _issued = await RequestTokenAsync();
            return new TokenResponse(_issued, Refusal: null, requestedAt);
        }
        catch (ApiException exception) when (exception.Failure is ApiFailure.Unauthorized or ApiFailure.BadRequest or ApiFailure.Forbidden)
        {
            var refusal = new ApiException(ApiFailure.Unauthorized, $"{exception.Text}{DescribeBlanks()}", exception) { Status = exception.Status };
            return new TokenResponse(Token: null, refusal, requestedAt);
        }
    }

    // A secret that was read from a file often ends with a line break.
    private Message? DescribeBlanks() =>
        _credentials.ClientSecret is { } secret && secret.Trim().Length < secret.Length
            ? (Message)$" (the client secret begins or ends with a blank or a line break)"
            : null;

    private async Task<AccessToken> RequestTokenAsync()
    {
        var body = new JObject { ["clientId"] = _credentials.ClientId, ["clientSecret"] = _credentials.ClientSecret };
        var response = await ApiCall.RunAsync(EndpointNames.Token, () => _api.GetTokenAsync(body, _stopping), _stopping);
        var issued = response?.ContainsKey("accessToken") == true ? response : Envelope.ReadOptional(response);
        var value = LenientJson.GetString(issued?["accessToken"])
            ?? throw new ApiException(ApiFailure.InvalidResponse, $"The token endpoint returned a response without 'accessToken'");
        _secrets.Register(value);
        if (value.Length == 0)
            throw new ApiException(ApiFailure.InvalidResponse, $"The token endpoint returned an empty 'accessToken'");
        if (value.Any(c => c is <= ' ' or > '~'))
            throw new ApiException(ApiFailure.InvalidResponse, $"The token endpoint returned an 'accessToken' with characters that are not valid in a token, such as line breaks");
        var lifetime = TimeSpan.FromSeconds(Math.Clamp(LenientJson.GetNumber(issued?["expiry"]) ?? 0, 0, MaxLifetimeSeconds));
        return new AccessToken(value, lifetime, _time.GetTimestamp());
    }

    // A token of unknown lifetime is used until it is refused.
    private bool MustRenew(AccessToken token)
    {
        var usable = token.Lifetime > 2 * ExpiryMargin ? token.Lifetime - ExpiryMargin : token.Lifetime / 2;
        return token.Lifetime > TimeSpan.Zero && _time.GetElapsedTime(token.IssuedAt) >= usable;
    }

    private sealed record RefusedToken(string Value, long RefusedAt)
    {
        public override string ToString() => "[secret]";
    }

    /// <param name="Refusal">Why there is no token; null if there is one.</param>
    private sealed record TokenResponse(AccessToken? Token, ApiException? Refusal, long RequestedAt);
}

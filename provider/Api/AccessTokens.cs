using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api;

/// <summary>Hands out the access token: one request for any number of callers, renewed shortly before it ends.</summary>
/// <param name="onNewToken">Told each token before it is used, so that it can be scrubbed from texts.</param>
internal sealed class AccessTokens(ITokenApi api, Credentials credentials, TimeProvider time, Action<string> onNewToken) : IDisposable
{
    /// <summary>A token this close to its end might end on the way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile Token? _token;

    /// <param name="rejected">A token that the platform has just refused; another one is asked for.</param>
    public async Task<string> GetAsync(string? rejected, CancellationToken cancellationToken)
    {
        if (credentials.AccessToken is { } fixedToken)
            return fixedToken;
        if (Usable(rejected) is { } current)
            return current;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            return Usable(rejected) ?? (_token = await AskAsync(cancellationToken)).Text;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Whether another token could be had after one was refused.</summary>
    public bool CanRenew => credentials.AccessToken is null;

    public void Dispose() => _gate.Dispose();

    private string? Usable(string? rejected) =>
        _token is { } token && token.Text != rejected && time.GetUtcNow() < token.RenewAt ? token.Text : null;

    private async Task<Token> AskAsync(CancellationToken cancellationToken)
    {
        var answer = await AskAsync(new JObject { ["clientId"] = credentials.ClientId, ["clientSecret"] = credentials.ClientSecret }, cancellationToken);
        var text = JsonReading.Text(answer["accessToken"])
            ?? throw new ApiException(ApiFailure.Unreadable, "The token endpoint answered without 'accessToken'; check baseUrl and routes");
        onNewToken(text);
        var lifetime = TimeSpan.FromSeconds(JsonReading.Number(answer["expiry"]) ?? 0);
        return new Token(text, time.GetUtcNow() + (lifetime > 2 * Margin ? lifetime - Margin : lifetime / 2));
    }

    private async Task<JObject> AskAsync(JObject body, CancellationToken cancellationToken)
    {
        try
        {
            return await api.GetTokenAsync(body, cancellationToken);
        }
        catch (ApiException exception) when (exception.Failure is ApiFailure.Unauthorized or ApiFailure.Refused or ApiFailure.Forbidden)
        {
            throw new ApiException(
                ApiFailure.Unauthorized,
                $"{exception.Message}. The platform does not accept the credentials: check connectors:clientId and connectors:clientSecret, or the "
                    + "environment variables CONNECTORS_CLIENT_ID and CONNECTORS_CLIENT_SECRET");
        }
    }

    private sealed record Token(string Text, DateTimeOffset RenewAt)
    {
        public override string ToString() => "[secret]";
    }
}

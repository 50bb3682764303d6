using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Hands out the access token: one request for any number of callers, renewed shortly before it ends. Credentials that were refused once
/// are not tried again for a while: a run of a thousand resources would knock a thousand times.
/// </summary>
/// <param name="onNewToken">Told each token before it is used, so that it can be scrubbed from texts.</param>
/// <param name="stopping">Ends the asking for good; a single caller's token does not, because others wait for the same answer.</param>
internal sealed class AccessTokens(ITokenApi api, Credentials credentials, TimeProvider time, Action<string> onNewToken, CancellationToken stopping)
{
    /// <summary>A token this close to its end might end on the way.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    /// <summary>A year: more can only be a mistake, such as milliseconds.</summary>
    private const double MostSeconds = 31_536_000;

    private static readonly TimeSpan RefusalLifetime = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private Asking? _asking;

    /// <summary>Whether another token could be had after one was refused.</summary>
    public bool CanRenew => credentials.AccessToken is null;

    /// <param name="rejected">A token that the platform has just refused; another one is asked for.</param>
    public async Task<string> GetAsync(string? rejected, CancellationToken cancellationToken) =>
        credentials.AccessToken ?? (await IssuedAsync(rejected, cancellationToken)).Text;

    /// <summary>A token of the platform's, whether or not there is one that is used as it is.</summary>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<AccessToken> IssuedAsync(string? rejected, CancellationToken cancellationToken)
    {
        Asking asking;
        lock (_gate)
            asking = _asking = _asking is { } current && current.IsUsable(rejected, time.GetUtcNow()) ? current : new Asking(AskAsync(), time.GetUtcNow());
        return await asking.Token.WaitAsync(cancellationToken);
    }

    private async Task<AccessToken> AskAsync()
    {
        var answer = await AskAsync(new JObject { ["clientId"] = credentials.ClientId, ["clientSecret"] = credentials.ClientSecret });
        var text = JsonReading.Text(answer?["accessToken"])
            ?? throw new ApiException(ApiFailure.Unreadable, "The token endpoint answered without 'accessToken'; check baseUrl and routes");
        onNewToken(text);
        var lifetime = TimeSpan.FromSeconds(Math.Clamp(JsonReading.Number(answer?["expiry"]) ?? 0, 0, MostSeconds));
        return new AccessToken(text, lifetime, RenewAt(lifetime));
    }

    // Where the platform names no end, the token is good until it is refused.
    private DateTimeOffset RenewAt(TimeSpan lifetime) =>
        lifetime == TimeSpan.Zero ? DateTimeOffset.MaxValue : time.GetUtcNow() + (lifetime > 2 * Margin ? lifetime - Margin : lifetime / 2);

    private async Task<JObject?> AskAsync(JObject body)
    {
        try
        {
            return await api.GetTokenAsync(body, stopping);
        }
        catch (ApiException exception) when (exception.Failure is ApiFailure.Unauthorized or ApiFailure.Refused or ApiFailure.Forbidden)
        {
            throw new ApiException(
                ApiFailure.Unauthorized,
                $"{exception.Message}. The platform does not accept the credentials: check connectors:clientId and connectors:clientSecret, or the "
                    + "environment variables CONNECTORS_CLIENT_ID and CONNECTORS_CLIENT_SECRET")
            {
                Status = exception.Status,
            };
        }
    }

    private sealed record Asking(Task<AccessToken> Token, DateTimeOffset AskedAt)
    {
        public bool IsUsable(string? rejected, DateTimeOffset now) =>
            Token switch
            {
                { IsCompletedSuccessfully: true } => Token.Result.Text != rejected && now < Token.Result.RenewAt,
                { IsFaulted: true, Exception.InnerException: ApiException { Failure: ApiFailure.Unauthorized } } => now - AskedAt < RefusalLifetime,
                { IsCompleted: true } => false,
                _ => true,
            };
    }
}

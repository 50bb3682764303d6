namespace Pulumi.Connectors.Api;

/// <summary>What the API accepts as proof of who asks: a client id with its secret, or a token that is used as it is. Never printed.</summary>
internal sealed class Credentials(string? clientId, string? clientSecret, string? accessToken)
{
    public string? ClientId { get; } = clientId;

    public string? ClientSecret { get; } = clientSecret;

    /// <summary>Wins over <see cref="ClientId"/> and <see cref="ClientSecret"/> where both are given.</summary>
    public string? AccessToken { get; } = accessToken;

    public override string ToString() => "[secret]";
}

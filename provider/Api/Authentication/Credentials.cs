namespace Pulumi.Connectors.Api.Authentication;

/// <summary>Credentials of the API: a client id with its secret, or an access token. <see cref="ToString"/> is redacted.</summary>
internal sealed class Credentials(string? clientId, string? clientSecret, string? accessToken)
{
    public string? ClientId { get; } = clientId;

    public string? ClientSecret { get; } = clientSecret;

    /// <summary>Used instead of <see cref="ClientId"/> and <see cref="ClientSecret"/> if both are given.</summary>
    public string? AccessToken { get; } = accessToken;

    public override string ToString() => "[secret]";
}

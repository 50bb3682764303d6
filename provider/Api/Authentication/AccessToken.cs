namespace Pulumi.Connectors.Api.Authentication;

/// <summary>An access token as the platform issued it. <see cref="ToString"/> is redacted.</summary>
/// <param name="Lifetime">As the platform returned it; zero if it returned none.</param>
/// <param name="IssuedAt">Timestamp of the <see cref="TimeProvider"/>.</param>
internal sealed record AccessToken(string Value, TimeSpan Lifetime, long IssuedAt)
{
    public override string ToString() => "[secret]";
}

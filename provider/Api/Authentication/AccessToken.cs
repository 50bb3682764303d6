namespace Pulumi.Connectors.Api.Authentication;

/// <summary>An access token as the platform issued it. <see cref="ToString"/> is redacted.</summary>
/// <param name="Lifetime">As the platform returned it; zero if it returned none.</param>
/// <param name="RenewAt">Shortly before it expires.</param>
internal sealed record AccessToken(string Value, TimeSpan Lifetime, DateTimeOffset RenewAt)
{
    public override string ToString() => "[secret]";
}

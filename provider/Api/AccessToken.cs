namespace Pulumi.Connectors.Api;

/// <summary>A token as the platform has handed it out. Never printed.</summary>
/// <param name="Lifetime">As the platform says; zero where it does not.</param>
/// <param name="RenewAt">Shortly before it ends.</param>
internal sealed record AccessToken(string Text, TimeSpan Lifetime, DateTimeOffset RenewAt)
{
    public override string ToString() => "[secret]";
}

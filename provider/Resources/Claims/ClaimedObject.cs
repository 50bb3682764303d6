using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>An object of a platform, for which one resource of a program is responsible.</summary>
/// <param name="Platform">Normalized address of the platform.</param>
/// <param name="Id">Sub-account and connector, in capital letters, because a platform may distinguish ids without regard to case.</param>
internal sealed record ClaimedObject(string Platform, string TypeToken, string Id)
{
    public static ClaimedObject Of(string platform, string typeToken, ConnectorKey key) => new(platform, typeToken, key.ToString().ToUpperInvariant());
}

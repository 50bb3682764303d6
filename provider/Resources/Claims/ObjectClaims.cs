using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>The claims of a run on the objects of one platform.</summary>
/// <param name="platform">Normalized address of the platform.</param>
internal sealed class ObjectClaims(RunClaims claims, string platform)
{
    /// <inheritdoc cref="RunClaims.Add"/>
    public void Add(string typeToken, ConnectorKey key, string urn, Claim claim) => claims.Add(ClaimedObject.Of(platform, typeToken, key), urn, claim);

    /// <inheritdoc cref="RunClaims.TryBegin"/>
    public string? TryBegin(string typeToken, ConnectorKey key, string urn) => claims.TryBegin(ClaimedObject.Of(platform, typeToken, key), urn);

    /// <inheritdoc cref="RunClaims.FindKeeper"/>
    public string? FindKeeper(string typeToken, ConnectorKey key, string urn) => claims.FindKeeper(ClaimedObject.Of(platform, typeToken, key), urn);

    /// <inheritdoc cref="RunClaims.IsDeclared"/>
    public bool IsDeclared(string typeToken, ConnectorKey key, string urn) => claims.IsDeclared(ClaimedObject.Of(platform, typeToken, key), urn);
}

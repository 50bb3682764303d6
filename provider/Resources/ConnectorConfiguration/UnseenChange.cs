using System.Diagnostics.CodeAnalysis;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>Refuses to overwrite what nobody has seen: a change that somebody made after the plan was.</summary>
internal static class UnseenChange
{
    /// <param name="oldState">As it was when the plan was made.</param>
    /// <exception cref="ProviderException">The platform shows another time of the last save, other values, or nothing any more.</exception>
    public static void Refuse(ConnectorKey key, PropertyMap oldState, [NotNull] ConfigurationDocument? current)
    {
        if (current is null)
            throw Refusal($"Connector '{key.ConnectorId}' is not in sub-account '{key.AccountId}' any more");
        var configuration = $"The configuration of connector '{key.ConnectorId}' in sub-account '{key.AccountId}'";
        if (Stamps.LastSeen(oldState) is { } seen)
        {
            if (!current.Exists)
                throw Refusal($"{configuration} was taken away after this stack last saw it ({Stamps.Text(seen)})");
            if (current.LastUpdated is { } changed && changed != seen)
                throw Refusal($"{configuration} was changed at {Stamps.Text(changed)}, after this stack last saw it ({Stamps.Text(seen)})");
        }

        // Times have a resolution of a second; values tell of a change within it.
        var different = ConfigurationVerification.Different(current, ManagedFields.In(oldState, ignored: []));
        if (different.Count > 0)
            throw Refusal($"{configuration} was changed after this stack last saw it, in: {string.Join(", ", different)}");
    }

    private static ProviderException Refusal(string what) =>
        new(ProviderFailure.Precondition, $"{what}. Nothing was written. Run `pulumi refresh`, look at what changed, then `pulumi up` again");
}

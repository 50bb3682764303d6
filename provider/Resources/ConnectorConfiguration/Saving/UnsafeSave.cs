using System.Collections.Immutable;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>Refuses a save that could empty the secrets that it leaves out.</summary>
internal static class UnsafeSave
{
    /// <param name="fields">Ids of the fields that the save leaves out, and that may hold a secret.</param>
    /// <exception cref="ProviderException">There are such fields.</exception>
    public static void ThrowIf(ConnectorKey key, ImmutableArray<string> fields, ConfigureMode mode)
    {
        if (fields.IsEmpty)
            return;
        throw new ProviderException(
            ProviderFailure.Precondition,
            $"Could not configure connector '{key.Connector}' in sub-account '{key.Account}' without a risk for its secrets.",
            mode == ConfigureMode.Replace
                ? (Message)$"The platform empties fields that a save leaves out, and these may hold secrets that this resource does not set: {Message.List(fields)}. Nothing was written."
                : $"It is not known whether the platform empties fields that a save leaves out, and these may hold secrets that this resource does not set: {Message.List(fields)}. Nothing was written.",
            mode == ConfigureMode.Replace
                ? (Message)$"Set these fields in secretConfig."
                : $"Set these fields in secretConfig, or set connectors:configureMode to merge if the platform keeps them (`pulumi-resource-connectors doctor --write-check` finds out).");
    }
}

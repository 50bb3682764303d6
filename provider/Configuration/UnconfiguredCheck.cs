using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;

namespace Pulumi.Connectors.Configuration;

/// <summary>What can be checked while the provider's settings are not known: the inputs by themselves.</summary>
internal static partial class UnconfiguredCheck
{
    /// <exception cref="ProviderException">No resource has this token.</exception>
    public static CheckResponse Check(string token, CheckRequest request)
    {
        LogUnchecked(request.Context.Log);
        return token switch
        {
            ConnectorResource.TypeToken => ConnectorCheck.Check(request, defaultAccountId: null, missingAccount: null),
            ConnectorConfigurationResource.TypeToken => ConfigurationCheck.CheckAlone(request, defaultAccountId: null, missingAccount: null),
            _ => throw ResourceCatalog.Unknown(token, [ConnectorResource.TypeToken, ConnectorConfigurationResource.TypeToken]),
        };
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Nothing is checked against the platform: the provider is not configured yet.")]
    private static partial void LogUnchecked(ILogger log);
}

using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.ConnectorConfiguration;

namespace Pulumi.Connectors.Settings;

/// <summary>Checks inputs without the platform, while the provider's settings are unknown.</summary>
internal static partial class UnconfiguredCheck
{
    private static readonly TokenCatalog<(string Token, Func<CheckRequest, CheckResponse> Check)> Checks = new(
        "resource type",
        type => type.Token,
        (ConnectorResource.TypeToken, request => ConnectorCheck.Check(request, defaultAccountId: null, missingAccount: null)),
        (ConnectorConfigurationResource.TypeToken, request => ConfigurationCheck.CheckAlone(request, defaultAccountId: null, missingAccount: null)));

    /// <exception cref="ProviderException">No resource type has this token.</exception>
    public static CheckResponse Check(string typeToken, CheckRequest request)
    {
        LogUnchecked(request.Context.Log);
        return Checks.Find(typeToken).Check(request);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Skipping the checks against the platform: the provider is not configured yet.")]
    private static partial void LogUnchecked(ILogger log);
}

using System.Threading.Tasks;

namespace Pulumi.Connectors;

/// <summary>
/// Reads the configuration of an added connector, with the metadata of each field. Secret values are never returned.
/// </summary>
public static class GetConnectorConfiguration
{
    /// <summary>
    /// Reads the configuration of an added connector, with the metadata of each field. Secret values are never returned.
    /// </summary>
    public static Task<GetConnectorConfigurationResult> InvokeAsync(GetConnectorConfigurationArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetConnectorConfigurationResult>("connectors:index:getConnectorConfiguration", args, options.WithDefaults());

    /// <summary>
    /// Reads the configuration of an added connector, with the metadata of each field. Secret values are never returned.
    /// </summary>
    public static Output<GetConnectorConfigurationResult> Invoke(GetConnectorConfigurationInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetConnectorConfigurationResult>("connectors:index:getConnectorConfiguration", args, options.WithDefaults());

    /// <summary>
    /// Reads the configuration of an added connector, with the metadata of each field. Secret values are never returned.
    /// </summary>
    public static Output<GetConnectorConfigurationResult> Invoke(GetConnectorConfigurationInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetConnectorConfigurationResult>("connectors:index:getConnectorConfiguration", args, options.WithDefaults());
}

using System.Threading.Tasks;

namespace Pulumi.Connectors;

/// <summary>
/// Lists the connectors that can be at the other end of a connection with a given connector: destinations for a source, sources for a destination.
/// </summary>
public static class GetSupportedConnectors
{
    /// <summary>
    /// Lists the connectors that can be at the other end of a connection with a given connector: destinations for a source, sources for a destination.
    /// </summary>
    public static Task<GetSupportedConnectorsResult> InvokeAsync(GetSupportedConnectorsArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetSupportedConnectorsResult>("connectors:index:getSupportedConnectors", args, options.WithDefaults());

    /// <summary>
    /// Lists the connectors that can be at the other end of a connection with a given connector: destinations for a source, sources for a destination.
    /// </summary>
    public static Output<GetSupportedConnectorsResult> Invoke(GetSupportedConnectorsInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetSupportedConnectorsResult>("connectors:index:getSupportedConnectors", args, options.WithDefaults());

    /// <summary>
    /// Lists the connectors that can be at the other end of a connection with a given connector: destinations for a source, sources for a destination.
    /// </summary>
    public static Output<GetSupportedConnectorsResult> Invoke(GetSupportedConnectorsInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetSupportedConnectorsResult>("connectors:index:getSupportedConnectors", args, options.WithDefaults());
}

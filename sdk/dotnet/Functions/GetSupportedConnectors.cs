using System.Threading.Tasks;

namespace Pulumi.Connectors;

/// <summary>
/// Lists the connectors that can stand at the other end of a connection with the given one.
/// </summary>
public static class GetSupportedConnectors
{
    /// <summary>
    /// Lists the connectors that can stand at the other end of a connection with the given one.
    /// </summary>
    public static Task<GetSupportedConnectorsResult> InvokeAsync(GetSupportedConnectorsArgs args, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetSupportedConnectorsResult>("connectors:index:getSupportedConnectors", args, options.WithDefaults());

    /// <summary>
    /// Lists the connectors that can stand at the other end of a connection with the given one.
    /// </summary>
    public static Output<GetSupportedConnectorsResult> Invoke(GetSupportedConnectorsInvokeArgs args, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetSupportedConnectorsResult>("connectors:index:getSupportedConnectors", args, options.WithDefaults());

    /// <summary>
    /// Lists the connectors that can stand at the other end of a connection with the given one.
    /// </summary>
    public static Output<GetSupportedConnectorsResult> Invoke(GetSupportedConnectorsInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetSupportedConnectorsResult>("connectors:index:getSupportedConnectors", args, options.WithDefaults());
}

using System.Threading.Tasks;

namespace Pulumi.Connectors;

/// <summary>
/// Lists the connectors of the catalog.
/// </summary>
public static class GetConnectors
{
    /// <summary>
    /// Lists the connectors of the catalog.
    /// </summary>
    public static Task<GetConnectorsResult> InvokeAsync(GetConnectorsArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetConnectorsResult>("connectors:index:getConnectors", args ?? new GetConnectorsArgs(), options.WithDefaults());

    /// <summary>
    /// Lists the connectors of the catalog.
    /// </summary>
    public static Output<GetConnectorsResult> Invoke(GetConnectorsInvokeArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetConnectorsResult>("connectors:index:getConnectors", args ?? new GetConnectorsInvokeArgs(), options.WithDefaults());

    /// <summary>
    /// Lists the connectors of the catalog.
    /// </summary>
    public static Output<GetConnectorsResult> Invoke(GetConnectorsInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetConnectorsResult>("connectors:index:getConnectors", args, options.WithDefaults());
}

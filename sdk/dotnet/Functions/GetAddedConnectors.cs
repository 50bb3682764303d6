using System.Threading.Tasks;

namespace Pulumi.Connectors;

/// <summary>
/// Lists the connectors that are added to a sub-account, with the number of connections that use each.
/// </summary>
public static class GetAddedConnectors
{
    /// <summary>
    /// Lists the connectors that are added to a sub-account, with the number of connections that use each.
    /// </summary>
    public static Task<GetAddedConnectorsResult> InvokeAsync(GetAddedConnectorsArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetAddedConnectorsResult>("connectors:index:getAddedConnectors", args ?? new GetAddedConnectorsArgs(), options.WithDefaults());

    /// <summary>
    /// Lists the connectors that are added to a sub-account, with the number of connections that use each.
    /// </summary>
    public static Output<GetAddedConnectorsResult> Invoke(GetAddedConnectorsInvokeArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetAddedConnectorsResult>("connectors:index:getAddedConnectors", args ?? new GetAddedConnectorsInvokeArgs(), options.WithDefaults());

    /// <summary>
    /// Lists the connectors that are added to a sub-account, with the number of connections that use each.
    /// </summary>
    public static Output<GetAddedConnectorsResult> Invoke(GetAddedConnectorsInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetAddedConnectorsResult>("connectors:index:getAddedConnectors", args, options.WithDefaults());
}

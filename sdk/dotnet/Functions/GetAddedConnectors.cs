// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Threading.Tasks;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// Lists the connectors that are added to a sub-account, with the number of connections that use each.
/// </summary>
/// <example>
/// <code>
/// using System.Collections.Generic;
/// using System.Linq;
/// using Pulumi;
/// using MadConnect.Connectors;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var added = GetAddedConnectors.Invoke(new GetAddedConnectorsInvokeArgs { AccountId = "a3ba4fbd9d51df11" });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["unconfigured"] = added.Apply(result =&gt; result.Connectors.Where(connector =&gt; connector.Configured != true).Select(connector =&gt; connector.Name)),
///     };
/// });
/// </code>
/// </example>
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

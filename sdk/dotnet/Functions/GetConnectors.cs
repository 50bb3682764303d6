// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Threading.Tasks;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// Lists the connectors of the catalog, filtered by a keyword if one is set.
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
///     var found = GetConnectors.Invoke(new GetConnectorsInvokeArgs { Query = "snowflake" });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["ids"] = found.Apply(result =&gt; result.Connectors.Select(connector =&gt; $"{connector.ConnectorId} {connector.Name}, {connector.DataType}")),
///     };
/// });
/// </code>
/// </example>
public static class GetConnectors
{
    /// <summary>
    /// Lists the connectors of the catalog, filtered by a keyword if one is set.
    /// </summary>
    public static Task<GetConnectorsResult> InvokeAsync(GetConnectorsArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetConnectorsResult>("connectors:index:getConnectors", args ?? new GetConnectorsArgs(), options.WithDefaults());

    /// <summary>
    /// Lists the connectors of the catalog, filtered by a keyword if one is set.
    /// </summary>
    public static Output<GetConnectorsResult> Invoke(GetConnectorsInvokeArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetConnectorsResult>("connectors:index:getConnectors", args ?? new GetConnectorsInvokeArgs(), options.WithDefaults());

    /// <summary>
    /// Lists the connectors of the catalog, filtered by a keyword if one is set.
    /// </summary>
    public static Output<GetConnectorsResult> Invoke(GetConnectorsInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetConnectorsResult>("connectors:index:getConnectors", args, options.WithDefaults());
}

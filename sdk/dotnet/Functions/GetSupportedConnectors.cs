// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Threading.Tasks;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// Lists the connectors that can be at the other end of a connection with a given connector: destinations for a source, sources for a destination.
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
///     var found = GetConnector.Invoke(new GetConnectorInvokeArgs
///     {
///         Name = "Snowflake",
///         DataType = "data store",
///         SupportedType = "Source",
///     });
///
///     var supported = GetSupportedConnectors.Invoke(new GetSupportedConnectorsInvokeArgs
///     {
///         ConnectorId = found.Apply(connector =&gt; connector.ConnectorId),
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["names"] = supported.Apply(result =&gt; result.Connectors.Select(connector =&gt; $"{connector.Name}, {connector.DataType}")),
///     };
/// });
/// </code>
/// </example>
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

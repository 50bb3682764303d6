// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Threading.Tasks;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
/// </summary>
/// <example>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using MadConnect.Connectors;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var found = GetConnector.Invoke(new GetConnectorInvokeArgs
///     {
///         Name = "Snowflake",
///         DataType = "data store",
///         SupportedType = "Destination",
///     });
///
///     var snowflake = new Connector("snowflake", new ConnectorArgs
///     {
///         ConnectorId = found.Apply(connector =&gt; connector.ConnectorId),
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["id"] = snowflake.Id,
///     };
/// });
/// </code>
/// </example>
public static class GetConnector
{
    /// <summary>
    /// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
    /// </summary>
    public static Task<GetConnectorResult> InvokeAsync(GetConnectorArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.InvokeAsync<GetConnectorResult>("connectors:index:getConnector", args ?? new GetConnectorArgs(), options.WithDefaults());

    /// <summary>
    /// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
    /// </summary>
    public static Output<GetConnectorResult> Invoke(GetConnectorInvokeArgs? args = null, InvokeOptions? options = null)
        => Deployment.Instance.Invoke<GetConnectorResult>("connectors:index:getConnector", args ?? new GetConnectorInvokeArgs(), options.WithDefaults());

    /// <summary>
    /// Looks up one connector of the catalog, by <c>connectorId</c>, or by <c>name</c> together with <c>dataType</c> and <c>supportedType</c> if the name is not unique. If no connector or more than one connector matches, it fails and lists the candidates.
    /// </summary>
    public static Output<GetConnectorResult> Invoke(GetConnectorInvokeArgs args, InvokeOutputOptions options)
        => Deployment.Instance.Invoke<GetConnectorResult>("connectors:index:getConnector", args, options.WithDefaults());
}

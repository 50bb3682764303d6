// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Threading.Tasks;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// Reads the configuration of an added connector, with the metadata of each field. Secret values are never returned.
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
///         Name = "The Trade Desk",
///         DataType = "Audiences - Data API",
///         SupportedType = "Destination",
///     });
///
///     var current = GetConnectorConfiguration.Invoke(new GetConnectorConfigurationInvokeArgs
///     {
///         ConnectorId = found.Apply(connector =&gt; connector.ConnectorId),
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["fields"] = current.Apply(result =&gt; result.Fields.Select(field =&gt; $"{field.Id}: {(field.Secret ? "secret" : field.Type)}")),
///     };
/// });
/// </code>
/// </example>
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

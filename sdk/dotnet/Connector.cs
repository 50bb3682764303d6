// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// A connector of the catalog, added to a sub-account. A connector must be added before it can be configured or used in a connection.
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
///         Name = "The Trade Desk",
///         DataType = "Audiences - Data API",
///         SupportedType = "Destination",
///     });
///
///     var tradeDesk = new Connector("trade-desk", new ConnectorArgs
///     {
///         ConnectorId = found.Apply(connector =&gt; connector.ConnectorId),
///         AccountId = "a3ba4fbd9d51df11",
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["platform"] = tradeDesk.PlatformType,
///     };
/// });
/// </code>
/// </example>
[ConnectorsResourceType("connectors:index:Connector")]
public partial class Connector : CustomResource
{
    /// <summary>
    /// Id of the sub-account that the connector is added to, such as <c>a3ba4fbd9d51df11</c>.
    /// </summary>
    [Output("accountId")]
    public Output<string> AccountId { get; private set; } = null!;

    /// <summary>
    /// Whether to adopt the connector if it is already added, instead of failing. An adopted connector stays in the sub-account when the resource is deleted, unless <c>removeAdopted</c> is true. The default is false.
    /// </summary>
    [Output("adoptExisting")]
    public Output<bool?> AdoptExisting { get; private set; } = null!;

    /// <summary>
    /// Whether the connector was already added and the resource adopted it. False if the stack added or imported it.
    /// </summary>
    [Output("adopted")]
    public Output<bool?> Adopted { get; private set; } = null!;

    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Output("connectorId")]
    public Output<string> ConnectorId { get; private set; } = null!;

    /// <summary>
    /// Type of the data that the connector transfers, such as <c>customer match</c>.
    /// </summary>
    [Output("dataType")]
    public Output<string> DataType { get; private set; } = null!;

    /// <summary>
    /// Category of the data type. The documented categories are <c>audience activation</c>, <c>identity management</c>, <c>reporting</c>, <c>data store</c>, <c>campaign management</c> and <c>events</c>.
    /// </summary>
    [Output("dataTypeCategory")]
    public Output<string> DataTypeCategory { get; private set; } = null!;

    /// <summary>
    /// Description of the connector. Absent if the API returns none.
    /// </summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>
    /// Whether the sub-account may change the connector. If it is false, the API presumably rejects changes of the configuration; the provider does not check it. Absent if the API does not return it.
    /// </summary>
    [Output("editable")]
    public Output<bool?> Editable { get; private set; } = null!;

    /// <summary>
    /// Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented. Absent if the API does not return it.
    /// </summary>
    [Output("env")]
    public Output<string?> Env { get; private set; } = null!;

    /// <summary>
    /// Name of the connector. Names are not unique.
    /// </summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>
    /// Id of the platform that the connector connects to. Several connectors can share a platform.
    /// </summary>
    [Output("platformId")]
    public Output<string> PlatformId { get; private set; } = null!;

    /// <summary>
    /// Type of the platform, such as <c>Data Store</c>.
    /// </summary>
    [Output("platformType")]
    public Output<string> PlatformType { get; private set; } = null!;

    /// <summary>
    /// Whether to remove the connector when the resource is deleted even if it was adopted. The default is false.
    /// </summary>
    [Output("removeAdopted")]
    public Output<bool?> RemoveAdopted { get; private set; } = null!;

    /// <summary>
    /// Whether to remove the connector when the resource is deleted even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
    /// </summary>
    [Output("removeIfUseUnknown")]
    public Output<bool?> RemoveIfUseUnknown { get; private set; } = null!;

    /// <summary>
    /// Direction of the connector: <c>Source</c> if it reads data from the platform, <c>Destination</c> if it delivers data to it.
    /// </summary>
    [Output("supportedType")]
    public Output<string> SupportedType { get; private set; } = null!;

    /// <summary>
    /// Whether a transfer can be initiated for the connector. If it is false, the platform presumably pushes the data itself; the API does not document the reason. Absent if the API does not return it.
    /// </summary>
    [Output("transfer")]
    public Output<bool?> Transfer { get; private set; } = null!;

    /// <summary>
    /// Create a Connector resource with the given unique name, arguments, and options.
    /// </summary>
    /// <param name="name">The unique name of the resource.</param>
    /// <param name="args">The arguments used to populate this resource's properties.</param>
    /// <param name="options">A bag of options that control this resource's behavior.</param>
    public Connector(string name, ConnectorArgs args, CustomResourceOptions? options = null)
        // Pulumi passes no arguments when it turns a reference into a resource.
        : base("connectors:index:Connector", name, args ?? new ConnectorArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Connector(string name, Input<string> id, CustomResourceOptions? options = null)
        : base("connectors:index:Connector", name, null, MakeResourceOptions(options, id))
    {
    }

    /// <summary>
    /// Get an existing Connector resource's state with the given name, ID, and options.
    /// </summary>
    /// <param name="name">The unique name of the resulting resource.</param>
    /// <param name="id">The unique provider ID of the resource to lookup.</param>
    /// <param name="options">A bag of options that control this resource's behavior.</param>
    public static Connector Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)
    {
        var defaults = new CustomResourceOptions
        {
            Version = Utilities.Version,
            PluginDownloadURL = Utilities.PluginDownloadUrl,
            ReplaceOnChanges = { "accountId", "connectorId" },
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }
}

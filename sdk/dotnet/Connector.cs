namespace Pulumi.Connectors;

/// <summary>
/// A connector from the catalogue, added to a sub-account. It must be added before it can be configured or used in a connection.
/// </summary>
[ConnectorsResourceType("connectors:index:Connector")]
public partial class Connector : CustomResource
{
    /// <summary>
    /// Sub-account that the connector is added to.
    /// </summary>
    [Output("accountId")]
    public Output<string> AccountId { get; private set; } = null!;

    [Output("adoptExisting")]
    public Output<bool?> AdoptExisting { get; private set; } = null!;

    /// <summary>
    /// Whether the connector was already there and was taken over.
    /// </summary>
    [Output("adopted")]
    public Output<bool?> Adopted { get; private set; } = null!;

    /// <summary>
    /// Catalogue id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Output("connectorId")]
    public Output<string> ConnectorId { get; private set; } = null!;

    /// <summary>
    /// What the connector moves, such as <c>customer match</c>.
    /// </summary>
    [Output("dataType")]
    public Output<string> DataType { get; private set; } = null!;

    /// <summary>
    /// Family of the data type, such as <c>audience activation</c>.
    /// </summary>
    [Output("dataTypeCategory")]
    public Output<string> DataTypeCategory { get; private set; } = null!;

    /// <summary>
    /// What the connector does.
    /// </summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>
    /// Whether its configuration may be changed.
    /// </summary>
    [Output("editable")]
    public Output<bool?> Editable { get; private set; } = null!;

    /// <summary>
    /// Environment that the connector was added from.
    /// </summary>
    [Output("env")]
    public Output<string?> Env { get; private set; } = null!;

    /// <summary>
    /// Name of the connector. Several connectors can share one.
    /// </summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>
    /// Id of the platform behind the connector.
    /// </summary>
    [Output("platformId")]
    public Output<string> PlatformId { get; private set; } = null!;

    /// <summary>
    /// Kind of platform, such as <c>Data Store</c>.
    /// </summary>
    [Output("platformType")]
    public Output<string> PlatformType { get; private set; } = null!;

    [Output("removeAdopted")]
    public Output<bool?> RemoveAdopted { get; private set; } = null!;

    /// <summary>
    /// <c>Source</c> or <c>Destination</c>.
    /// </summary>
    [Output("supportedType")]
    public Output<string> SupportedType { get; private set; } = null!;

    /// <summary>
    /// Whether a transfer can be started on it.
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
        // Pulumi itself comes without arguments, to make a resource of a reference to one.
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
            ReplaceOnChanges = { "accountId", "connectorId" },
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }
}

using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// The saved configuration of an added connector.
/// </summary>
[ConnectorsResourceType("connectors:index:ConnectorConfiguration")]
public partial class ConnectorConfiguration : CustomResource
{
    /// <summary>
    /// Sub-account of the connector. Default: the provider's.
    /// </summary>
    [Output("accountId")]
    public Output<string> AccountId { get; private set; } = null!;

    /// <summary>
    /// Take over a configuration that is already there, instead of refusing to overwrite it.
    /// </summary>
    [Output("adoptExisting")]
    public Output<bool?> AdoptExisting { get; private set; } = null!;

    /// <summary>
    /// Address at which a person gives consent, for an OAuth connector that waits for it.
    /// </summary>
    [Output("authUrl")]
    public Output<string?> AuthUrl { get; private set; } = null!;

    /// <summary>
    /// Values of fields that are not secret, by field id: text, numbers, booleans, or lists of text for a multiple selection. Shown in previews.
    /// </summary>
    [Output("config")]
    public Output<ImmutableDictionary<string, object>?> Config { get; private set; } = null!;

    /// <summary>
    /// Id of the configuration.
    /// </summary>
    [Output("configurationId")]
    public Output<string?> ConfigurationId { get; private set; } = null!;

    /// <summary>
    /// Whether the platform holds a complete configuration.
    /// </summary>
    [Output("configured")]
    public Output<bool> Configured { get; private set; } = null!;

    /// <summary>
    /// Connector to configure. It must be added: pass the <c>connectorId</c> output of a <c>Connector</c>.
    /// </summary>
    [Output("connectorId")]
    public Output<string> ConnectorId { get; private set; } = null!;

    /// <summary>
    /// When this provider last wrote the configuration, by the platform's clock: RFC 3339, UTC, such as <c>2026-03-28T19:37:11Z</c>.
    /// </summary>
    [Output("lastUpdated")]
    public Output<string?> LastUpdated { get; private set; } = null!;

    /// <summary>
    /// Name of the configuration. Default: <c>configuration1</c>.
    /// </summary>
    [Output("name")]
    public Output<string?> Name { get; private set; } = null!;

    /// <summary>
    /// What happens to the configuration on delete. Default: <c>retain</c>.
    /// </summary>
    [Output("onDelete")]
    public Output<DeleteAction?> OnDelete { get; private set; } = null!;

    /// <summary>
    /// What to do when somebody else changed the configuration. Default: <c>update</c>.
    /// </summary>
    [Output("onDrift")]
    public Output<DriftAction?> OnDrift { get; private set; } = null!;

    /// <summary>
    /// When anybody last changed the configuration, as last seen: RFC 3339, UTC.
    /// </summary>
    [Output("remoteLastUpdated")]
    public Output<string?> RemoteLastUpdated { get; private set; } = null!;

    /// <summary>
    /// Fail while the platform does not call the configuration complete, such as an OAuth connector that waits for consent.
    /// </summary>
    [Output("requireConfigured")]
    public Output<bool?> RequireConfigured { get; private set; } = null!;

    /// <summary>
    /// Values of secret fields, by field id. Never shown.
    /// </summary>
    [Output("secretConfig")]
    public Output<ImmutableDictionary<string, string>?> SecretConfig { get; private set; } = null!;

    /// <summary>
    /// Key of the entry in the platform's secret manager that holds the secret fields, instead of <c>secretConfig</c>.
    /// </summary>
    [Output("secretName")]
    public Output<string?> SecretName { get; private set; } = null!;

    /// <summary>
    /// Create a ConnectorConfiguration resource with the given unique name, arguments, and options.
    /// </summary>
    /// <param name="name">The unique name of the resource.</param>
    /// <param name="args">The arguments used to populate this resource's properties.</param>
    /// <param name="options">A bag of options that control this resource's behavior.</param>
    public ConnectorConfiguration(string name, ConnectorConfigurationArgs args, CustomResourceOptions? options = null)
        // Pulumi itself comes without arguments, to make a resource of a reference to one.
        : base("connectors:index:ConnectorConfiguration", name, args ?? new ConnectorConfigurationArgs(), MakeResourceOptions(options, ""))
    {
    }

    private ConnectorConfiguration(string name, Input<string> id, CustomResourceOptions? options = null)
        : base("connectors:index:ConnectorConfiguration", name, null, MakeResourceOptions(options, id))
    {
    }

    /// <summary>
    /// Get an existing ConnectorConfiguration resource's state with the given name, ID, and options.
    /// </summary>
    /// <param name="name">The unique name of the resulting resource.</param>
    /// <param name="id">The unique provider ID of the resource to lookup.</param>
    /// <param name="options">A bag of options that control this resource's behavior.</param>
    public static ConnectorConfiguration Get(string name, Input<string> id, CustomResourceOptions? options = null) => new(name, id, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)
    {
        var defaults = new CustomResourceOptions
        {
            Version = Utilities.Version,
            AdditionalSecretOutputs = { "authUrl", "secretConfig" },
            ReplaceOnChanges = { "accountId", "connectorId" },
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }
}

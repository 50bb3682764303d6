// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Collections.Immutable;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The saved configuration of an added connector. Only the fields that the program sets are managed.
/// </summary>
/// <example>
/// <code>
/// using System.Collections.Generic;
/// using Pulumi;
/// using MadConnect.Connectors;
///
/// return await Deployment.RunAsync(() =&gt;
/// {
///     var config = new Pulumi.Config();
///
///     var found = GetConnector.Invoke(new GetConnectorInvokeArgs
///     {
///         Name = "SFTP",
///         DataType = "data store",
///         SupportedType = "Destination",
///     });
///
///     var sftp = new Connector("sftp", new ConnectorArgs
///     {
///         ConnectorId = found.Apply(connector =&gt; connector.ConnectorId),
///     });
///
///     var configuration = new ConnectorConfiguration("sftp", new ConnectorConfigurationArgs
///     {
///         ConnectorId = sftp.ConnectorId,
///         Config =
///         {
///             ["hostname"] = "sftp.example.com",
///             ["port"] = 22,
///             ["username"] = "north",
///         },
///         SecretConfig = { ["sshPrivateKey"] = config.RequireSecret("sftpKey") },
///         OnDelete = DeleteAction.Clear,
///     });
///
///     return new Dictionary&lt;string, object?&gt;
///     {
///         ["configured"] = configuration.Configured,
///     };
/// });
/// </code>
/// </example>
[ConnectorsResourceType("connectors:index:ConnectorConfiguration")]
public partial class ConnectorConfiguration : CustomResource
{
    /// <summary>
    /// Id of the connector's sub-account, such as <c>a3ba4fbd9d51df11</c>.
    /// </summary>
    [Output("accountId")]
    public Output<string> AccountId { get; private set; } = null!;

    /// <summary>
    /// Whether to adopt a configuration that already exists and to overwrite the fields that the program sets, instead of failing. The default is false.
    /// </summary>
    [Output("adoptExisting")]
    public Output<bool?> AdoptExisting { get; private set; } = null!;

    /// <summary>
    /// URL at which a person gives the consent for an OAuth connector. Present only while the consent is pending.
    /// </summary>
    [Output("authUrl")]
    public Output<string?> AuthUrl { get; private set; } = null!;

    /// <summary>
    /// Values of the managed fields that are not secrets, by field id, as last read from the API.
    /// </summary>
    [Output("config")]
    public Output<ImmutableDictionary<string, object>?> Config { get; private set; } = null!;

    /// <summary>
    /// Id of the configuration. Absent if the API does not return it.
    /// </summary>
    [Output("configurationId")]
    public Output<string?> ConfigurationId { get; private set; } = null!;

    /// <summary>
    /// What a write of this stack has shown about fields that a write leaves out. Absent until it is known; see the setting <c>configureMode</c>.
    /// </summary>
    [Output("configureMode")]
    public Output<ConfigureMode?> ConfigureMode { get; private set; } = null!;

    /// <summary>
    /// Whether the configuration is complete. It is not if, for example, the consent for an OAuth connector is pending.
    /// </summary>
    [Output("configured")]
    public Output<bool> Configured { get; private set; } = null!;

    /// <summary>
    /// Catalog id of the configured connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    [Output("connectorId")]
    public Output<string> ConnectorId { get; private set; } = null!;

    /// <summary>
    /// Timestamp of the last write by this stack, from the server's clock: RFC 3339 in UTC, such as <c>2026-03-28T19:37:11Z</c>. Absent after an import, until the stack writes the configuration.
    /// </summary>
    [Output("lastUpdated")]
    public Output<string?> LastUpdated { get; private set; } = null!;

    /// <summary>
    /// Name of the configuration. The default is its current name, or <c>configuration1</c> for a new configuration.
    /// </summary>
    [Output("name")]
    public Output<string?> Name { get; private set; } = null!;

    /// <summary>
    /// Values of <c>config</c>, by field id, as the API showed them after the last write that sent each of them: the value of the program, or the form into which the platform normalized it. A field drifted if its value differs from both. Absent until the stack writes or imports the configuration.
    /// </summary>
    [Output("observedConfig")]
    public Output<ImmutableDictionary<string, object>?> ObservedConfig { get; private set; } = null!;

    /// <summary>
    /// Value of <c>name</c> as the API showed it after the last write. Absent if the program does not set <c>name</c>.
    /// </summary>
    [Output("observedName")]
    public Output<string?> ObservedName { get; private set; } = null!;

    /// <summary>
    /// Value of <c>secretName</c> as the API showed it after the last write. Absent if the program does not set <c>secretName</c>.
    /// </summary>
    [Output("observedSecretName")]
    public Output<string?> ObservedSecretName { get; private set; } = null!;

    /// <summary>
    /// What happens to the configuration when the resource is deleted. The default is <c>retain</c>.
    /// </summary>
    [Output("onDelete")]
    public Output<DeleteAction?> OnDelete { get; private set; } = null!;

    /// <summary>
    /// Reaction to a change of the configuration that was made outside the stack. The default is <c>update</c>.
    /// </summary>
    [Output("onDrift")]
    public Output<DriftAction?> OnDrift { get; private set; } = null!;

    /// <summary>
    /// Timestamp of the last write by anyone, as last read from the API: RFC 3339 in UTC. If it differs from <c>lastUpdated</c>, the configuration was changed outside the stack. Absent if the API does not return it.
    /// </summary>
    [Output("remoteLastUpdated")]
    public Output<string?> RemoteLastUpdated { get; private set; } = null!;

    /// <summary>
    /// Whether to remove the connector, if <c>onDelete</c> is <c>remove</c>, even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
    /// </summary>
    [Output("removeIfUseUnknown")]
    public Output<bool?> RemoveIfUseUnknown { get; private set; } = null!;

    /// <summary>
    /// Whether to fail if the configuration is saved but not complete, for example because the consent for an OAuth connector is pending. The default is false.
    /// </summary>
    [Output("requireConfigured")]
    public Output<bool?> RequireConfigured { get; private set; } = null!;

    /// <summary>
    /// Values of the managed secret fields, by field id, as last written by the stack. The API does not return secrets.
    /// </summary>
    [Output("secretConfig")]
    public Output<ImmutableDictionary<string, string>?> SecretConfig { get; private set; } = null!;

    /// <summary>
    /// Key of the entry in the secret manager that holds the secret fields. If it is set, the provider does not report required fields that are missing.
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
        // Pulumi passes no arguments when it turns a reference into a resource.
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
            PluginDownloadURL = Utilities.PluginDownloadUrl,
            AdditionalSecretOutputs = { "authUrl", "secretConfig" },
            ReplaceOnChanges = { "accountId", "connectorId" },
        };
        var merged = CustomResourceOptions.Merge(defaults, options);
        merged.Id = id;
        return merged;
    }
}

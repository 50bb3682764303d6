// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for constructing a ConnectorConfiguration resource.
/// </summary>
public sealed class ConnectorConfigurationArgs : ResourceArgs
{
    /// <summary>
    /// Id of the connector's sub-account, such as <c>a3ba4fbd9d51df11</c>. The default is the provider's <c>accountId</c>. It must not be a secret, because the id of the resource contains it.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Whether to adopt a configuration that already exists and to overwrite the fields that the program sets, instead of failing. The default is false.
    /// </summary>
    [Input("adoptExisting")]
    public Input<bool>? AdoptExisting { get; set; }

    [Input("config")]
    private InputMap<object>? _config;

    /// <summary>
    /// Values of fields that are not secrets, by field id: strings, numbers, booleans, or lists of strings for a multiple selection. The function <c>getConnectorConfiguration</c> lists the fields. Previews show the values. A field that is removed from the map is cleared; fields that were never in it keep their values.
    /// </summary>
    public InputMap<object> Config
    {
        get => _config ??= new InputMap<object>();
        set => _config = value;
    }

    /// <summary>
    /// Catalog id of the connector to configure, such as <c>0a1b2c3d4e5f6071</c>. It must be added to the sub-account: pass the <c>connectorId</c> output of a <c>Connector</c>.
    /// </summary>
    [Input("connectorId", required: true)]
    public Input<string> ConnectorId { get; set; } = null!;

    /// <summary>
    /// Name of the configuration. The default is its current name, or <c>configuration1</c> for a new configuration.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// What happens to the configuration when the resource is deleted. The default is <c>retain</c>.
    /// </summary>
    [Input("onDelete")]
    public Input<DeleteAction>? OnDelete { get; set; }

    /// <summary>
    /// Reaction to a change of the configuration that was made outside the stack. The default is <c>update</c>.
    /// </summary>
    [Input("onDrift")]
    public Input<DriftAction>? OnDrift { get; set; }

    /// <summary>
    /// Whether to remove the connector, if <c>onDelete</c> is <c>remove</c>, even if the API does not state how many connections use it. A connector that connections use is never removed. The default is false.
    /// </summary>
    [Input("removeIfUseUnknown")]
    public Input<bool>? RemoveIfUseUnknown { get; set; }

    /// <summary>
    /// Whether to fail if the configuration is saved but not complete, for example because the consent for an OAuth connector is pending. The default is false.
    /// </summary>
    [Input("requireConfigured")]
    public Input<bool>? RequireConfigured { get; set; }

    private InputMap<string>? _secretConfig;

    /// <summary>
    /// Values of secret fields, by field id: strings that are not empty. The function <c>getConnectorConfiguration</c> lists the fields. Previews and logs never show the values. A field that is removed from the map is cleared; fields that were never in it keep their values.
    /// </summary>
    public InputMap<string> SecretConfig
    {
        get => _secretConfig ??= Utilities.EmptySecretMap<string>();
        set => _secretConfig = value;
    }

    // Sent as a secret as a whole, with what the program has added after the assignment.
    [Input("secretConfig")]
    private Output<InputMap<string>>? SecretConfigAsSecret => Utilities.AsSecret(_secretConfig);

    /// <summary>
    /// Key of the entry in the secret manager that holds the secret fields. If it is set, the provider does not report required fields that are missing. The default is the key that the configuration already has.
    /// </summary>
    [Input("secretName")]
    public Input<string>? SecretName { get; set; }

    /// <value>A new instance in which no argument is set.</value>
    public static new ConnectorConfigurationArgs Empty => new();
}

namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for constructing a ConnectorConfiguration resource.
/// </summary>
public sealed class ConnectorConfigurationArgs : ResourceArgs
{
    /// <summary>
    /// Sub-account of the connector. Default: the provider's.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Take over a configuration that is already there, instead of refusing to overwrite it.
    /// </summary>
    [Input("adoptExisting")]
    public Input<bool>? AdoptExisting { get; set; }

    [Input("config")]
    private InputMap<object>? _config;

    /// <summary>
    /// Values of fields that are not secret, by field id: text, numbers, booleans, or lists of text for a multiple selection. Shown in previews.
    /// </summary>
    public InputMap<object> Config
    {
        get => _config ??= new InputMap<object>();
        set => _config = value;
    }

    /// <summary>
    /// Connector to configure. It must be added: pass the <c>connectorId</c> output of a <c>Connector</c>.
    /// </summary>
    [Input("connectorId", required: true)]
    public Input<string> ConnectorId { get; set; } = null!;

    /// <summary>
    /// Name of the configuration. Default: <c>configuration1</c>.
    /// </summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>
    /// What happens to the configuration on delete. Default: <c>retain</c>.
    /// </summary>
    [Input("onDelete")]
    public Input<DeleteAction>? OnDelete { get; set; }

    /// <summary>
    /// What to do when somebody else changed the configuration. Default: <c>update</c>.
    /// </summary>
    [Input("onDrift")]
    public Input<DriftAction>? OnDrift { get; set; }

    /// <summary>
    /// Fail while the platform does not call the configuration complete, such as an OAuth connector that waits for consent.
    /// </summary>
    [Input("requireConfigured")]
    public Input<bool>? RequireConfigured { get; set; }

    [Input("secretConfig")]
    private InputMap<string>? _secretConfig;

    /// <summary>
    /// Values of secret fields, by field id. Never shown.
    /// </summary>
    public InputMap<string> SecretConfig
    {
        // A collection initialiser adds to what is got here, so this has to be secret from the start.
        get => _secretConfig ??= Utilities.EmptySecret<string>();
        set => _secretConfig = InputMap<string>.Merge(Utilities.EmptySecret<string>(), value);
    }

    /// <summary>
    /// Key of the entry in the platform's secret manager that holds the secret fields, instead of <c>secretConfig</c>.
    /// </summary>
    [Input("secretName")]
    public Input<string>? SecretName { get; set; }

    public static new ConnectorConfigurationArgs Empty => new();
}

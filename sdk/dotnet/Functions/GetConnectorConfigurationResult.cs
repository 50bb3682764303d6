using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// The result of GetConnectorConfiguration.
/// </summary>
[OutputType]
public sealed class GetConnectorConfigurationResult
{
    /// <summary>
    /// Sub-account.
    /// </summary>
    public readonly string AccountId;

    /// <summary>
    /// Id of the configuration.
    /// </summary>
    public readonly string? ConfigurationId;

    /// <summary>
    /// Whether the platform holds a complete configuration.
    /// </summary>
    public readonly bool Configured;

    /// <summary>
    /// Fields that each connection sets for itself.
    /// </summary>
    public readonly ImmutableArray<Outputs.ConfigurationField> ConnectionFields;

    /// <summary>
    /// Catalogue id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    public readonly string ConnectorId;

    /// <summary>
    /// Whether its configuration may be changed.
    /// </summary>
    public readonly bool? Editable;

    /// <summary>
    /// Environment that the connector was added from.
    /// </summary>
    public readonly string? Env;

    /// <summary>
    /// Fields that are set once for the connector.
    /// </summary>
    public readonly ImmutableArray<Outputs.ConfigurationField> Fields;

    /// <summary>
    /// When anybody last changed it: RFC 3339, UTC.
    /// </summary>
    public readonly string? LastUpdated;

    /// <summary>
    /// Name of the configuration.
    /// </summary>
    public readonly string? Name;

    /// <summary>
    /// Key in the platform's secret manager.
    /// </summary>
    public readonly string? SecretName;

    [OutputConstructor]
    private GetConnectorConfigurationResult(
        string accountId,
        string? configurationId,
        bool configured,
        ImmutableArray<Outputs.ConfigurationField> connectionFields,
        string connectorId,
        bool? editable,
        string? env,
        ImmutableArray<Outputs.ConfigurationField> fields,
        string? lastUpdated,
        string? name,
        string? secretName)
    {
        AccountId = accountId;
        ConfigurationId = configurationId;
        Configured = configured;
        ConnectionFields = connectionFields;
        ConnectorId = connectorId;
        Editable = editable;
        Env = env;
        Fields = fields;
        LastUpdated = lastUpdated;
        Name = name;
        SecretName = secretName;
    }
}

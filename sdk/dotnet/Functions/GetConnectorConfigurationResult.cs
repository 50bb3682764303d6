// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Collections.Immutable;
using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The result of GetConnectorConfiguration.
/// </summary>
[OutputType]
public sealed class GetConnectorConfigurationResult
{
    /// <summary>
    /// Id of the connector's sub-account.
    /// </summary>
    public readonly string AccountId;

    /// <summary>
    /// Id of the configuration. Absent if nothing was saved yet.
    /// </summary>
    public readonly string? ConfigurationId;

    /// <summary>
    /// Whether the configuration is complete. It is not if, for example, the consent for an OAuth connector is pending.
    /// </summary>
    public readonly bool Configured;

    /// <summary>
    /// Fields that are set for each connection. The provider does not manage connections.
    /// </summary>
    public readonly ImmutableArray<Outputs.ConfigurationField> ConnectionFields;

    /// <summary>
    /// Catalog id of the connector, such as <c>0a1b2c3d4e5f6071</c>.
    /// </summary>
    public readonly string ConnectorId;

    /// <summary>
    /// Whether the sub-account may change the connector. If it is false, the API presumably rejects changes of the configuration; the provider does not check it. Absent if the API does not return it.
    /// </summary>
    public readonly bool? Editable;

    /// <summary>
    /// Name of the environment that the connector was added from. Informational: the provider does not use it, and its values are not documented. Absent if the API does not return it.
    /// </summary>
    public readonly string? Env;

    /// <summary>
    /// Fields that are set once for the connector.
    /// </summary>
    public readonly ImmutableArray<Outputs.ConfigurationField> Fields;

    /// <summary>
    /// Timestamp of the last write by anyone: RFC 3339 in UTC, such as <c>2026-03-28T19:37:11Z</c>. Absent if nothing was saved yet.
    /// </summary>
    public readonly string? LastUpdated;

    /// <summary>
    /// Name of the configuration. Absent if the API returns none.
    /// </summary>
    public readonly string? Name;

    /// <summary>
    /// Key of the entry in the secret manager that holds the secret fields. Absent if there is none.
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

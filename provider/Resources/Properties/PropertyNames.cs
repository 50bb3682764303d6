namespace Pulumi.Connectors.Resources.Properties;

/// <summary>Names of properties in inputs and outputs, as in <c>schema.json</c>.</summary>
internal static class PropertyNames
{
    public const string AccountId = "accountId";
    public const string AdoptExisting = "adoptExisting";
    public const string Adopted = "adopted";
    public const string AuthUrl = "authUrl";
    public const string Config = "config";
    public const string ConfigurationId = "configurationId";
    public const string Configured = "configured";
    public const string ConfigureMode = "configureMode";
    public const string ConnectorId = "connectorId";
    public const string LastUpdated = "lastUpdated";
    public const string Name = "name";
    public const string ObservedConfig = "observedConfig";
    public const string ObservedName = "observedName";
    public const string ObservedSecretName = "observedSecretName";
    public const string OnDelete = "onDelete";
    public const string OnDrift = "onDrift";
    public const string Query = "query";
    public const string RemoteLastUpdated = "remoteLastUpdated";
    public const string RemoveAdopted = "removeAdopted";
    public const string RemoveIfUseUnknown = "removeIfUseUnknown";
    public const string RequireConfigured = "requireConfigured";
    public const string SecretConfig = "secretConfig";
    public const string SecretName = "secretName";
}

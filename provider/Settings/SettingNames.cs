namespace Pulumi.Connectors.Settings;

/// <summary>Names of the provider's settings, as in <c>schema.json</c>.</summary>
internal static class SettingNames
{
    public const string BaseUrl = "baseUrl";
    public const string AccountId = "accountId";
    public const string ClientId = "clientId";
    public const string ClientSecret = "clientSecret";
    public const string AccessToken = "accessToken";
    public const string Routes = "routes";
    public const string MaxRetries = "maxRetries";
    public const string RequestTimeoutSeconds = "requestTimeoutSeconds";
    public const string MaxConcurrency = "maxConcurrency";
    public const string Batching = "batching";
    public const string RefreshBeforeUpdate = "refreshBeforeUpdate";
    public const string ConfigureMode = "configureMode";
    public const string Validation = "validation";

    /// <summary>The plugin's version, which the engine adds to the settings.</summary>
    public const string Version = "version";

    public static readonly string[] All =
    [
        BaseUrl, AccountId, ClientId, ClientSecret, AccessToken, Routes, MaxRetries, RequestTimeoutSeconds, MaxConcurrency, Batching,
        RefreshBeforeUpdate, ConfigureMode, Validation,
    ];

    public static readonly string[] Secret = [ClientSecret, AccessToken];
}

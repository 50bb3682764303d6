namespace Pulumi.Connectors.Settings;

/// <summary>Names of the environment variables.</summary>
internal static class EnvironmentVariables
{
    public const string BaseUrl = "CONNECTORS_BASE_URL";
    public const string AccountId = "CONNECTORS_ACCOUNT_ID";
    public const string ClientId = "CONNECTORS_CLIENT_ID";
    public const string ClientSecret = "CONNECTORS_CLIENT_SECRET";
    public const string AccessToken = "CONNECTORS_ACCESS_TOKEN";
}

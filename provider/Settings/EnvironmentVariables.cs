namespace Pulumi.Connectors.Settings;

/// <summary>Names of the environment variables.</summary>
internal static class EnvironmentVariables
{
    public const string BaseUrl = "CONNECTORS_BASE_URL";
    public const string AccountId = "CONNECTORS_ACCOUNT_ID";
    public const string ClientId = "CONNECTORS_CLIENT_ID";
    public const string ClientSecret = "CONNECTORS_CLIENT_SECRET";
    public const string AccessToken = "CONNECTORS_ACCESS_TOKEN";

    /// <summary>If it is <c>1</c>, core dumps are possible, and a debugger can attach to a running plugin.</summary>
    public const string AllowCoreDumps = "CONNECTORS_ALLOW_CORE_DUMPS";

    /// <summary>Proxy for https. The variables of proxies are also read in lower case.</summary>
    public const string HttpsProxy = "HTTPS_PROXY";

    /// <summary>Proxy for http.</summary>
    public const string HttpProxy = "HTTP_PROXY";

    /// <summary>Hosts that are reached without a proxy.</summary>
    public const string NoProxy = "NO_PROXY";

    /// <summary>Set in a CGI process, in which <see cref="HttpProxy"/> can be a header of a request.</summary>
    public const string RequestMethod = "REQUEST_METHOD";
}

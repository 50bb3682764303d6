// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System.Collections.Immutable;

namespace MadConnect.Connectors;

/// <summary>
/// Settings of the stack for this package: <c>pulumi config set connectors:NAME VALUE</c>.
/// </summary>
public static class Config
{
    private static readonly global::Pulumi.Config Settings = new("connectors");

    /// <summary>
    /// Bearer token that is sent unchanged, instead of <c>clientId</c> and <c>clientSecret</c>. If it is not set, the provider reads the environment variable <c>CONNECTORS_ACCESS_TOKEN</c> and does not store the value. It uses that value only if <c>CONNECTORS_BASE_URL</c>, if set, is the address in use.
    /// </summary>
    public static string? AccessToken => Settings.Get("accessToken");

    /// <summary>
    /// Id of the default sub-account, for resources and functions that do not set <c>accountId</c>, such as <c>a3ba4fbd9d51df11</c>. It must not be a secret, because the ids of resources contain it. If it is not set, the provider reads the environment variable <c>CONNECTORS_ACCOUNT_ID</c>.
    /// </summary>
    public static string? AccountId => Settings.Get("accountId");

    /// <summary>
    /// Root URL of the Connectors API, such as <c>https://api.example.com</c>. The scheme must be <c>https</c>; <c>http</c> is accepted for a loopback address only. If it is not set, the provider reads the environment variable <c>CONNECTORS_BASE_URL</c>.
    /// </summary>
    public static string? BaseUrl => Settings.Get("baseUrl");

    /// <summary>
    /// Whether connectors that are added to one sub-account at the same time share a request, and likewise connectors that are removed. The default is true.
    /// </summary>
    public static bool? Batching => Settings.GetBoolean("batching");

    /// <summary>
    /// Client id of the API credentials. The provider exchanges it, together with <c>clientSecret</c>, for an access token. If it is not set, the provider reads the environment variable <c>CONNECTORS_CLIENT_ID</c>.
    /// </summary>
    public static string? ClientId => Settings.Get("clientId");

    /// <summary>
    /// Client secret of the API credentials. If it is not set, the provider reads the environment variable <c>CONNECTORS_CLIENT_SECRET</c> and does not store the value. It uses that value only if <c>CONNECTORS_BASE_URL</c> and <c>CONNECTORS_CLIENT_ID</c>, if set, are the address and the client id in use.
    /// </summary>
    public static string? ClientSecret => Settings.Get("clientSecret");

    /// <summary>
    /// What Configure Connector does with the fields that a request leaves out: <c>merge</c> (it keeps them), <c>replace</c> (it empties them) or <c>auto</c> (the provider finds out, and saves nothing as long as a field that may hold a secret could be emptied). It is not documented; <c>pulumi-resource-connectors doctor --write-check</c> finds out. The default is <c>auto</c>.
    /// </summary>
    public static string? ConfigureMode => Settings.Get("configureMode");

    /// <summary>
    /// Maximum number of concurrent HTTP requests, from 1 to 256. The default is 8.
    /// </summary>
    public static int? MaxConcurrency => Settings.GetInt32("maxConcurrency");

    /// <summary>
    /// Maximum number of retries of one request after a transient failure, from 0 to 20. A throttled request (HTTP 429) is retried up to five times as often. After a write that may have reached the API, the provider reads the result, and sends the write again as often only while nothing was done. The default is 4.
    /// </summary>
    public static int? MaxRetries => Settings.GetInt32("maxRetries");

    /// <summary>
    /// Whether <c>pulumi preview</c> and <c>pulumi up</c> read the resources first, so that drift is detected without <c>--refresh</c>. The default is false.
    /// </summary>
    public static bool? RefreshBeforeUpdate => Settings.GetBoolean("refreshBeforeUpdate");

    /// <summary>
    /// Timeout of one HTTP request in seconds, from 1 to 3600. The default is 30.
    /// </summary>
    public static int? RequestTimeoutSeconds => Settings.GetInt32("requestTimeoutSeconds");

    /// <summary>
    /// Overrides for endpoint paths: method and path by endpoint name, such as <c>{ listAdded: "GET /es/v2/connectors/added" }</c>. The endpoint names are <c>token</c>, <c>get</c>, <c>list</c>, <c>add</c>, <c>listAdded</c>, <c>listSupported</c>, <c>getConfiguration</c>, <c>configure</c> and <c>remove</c>; an endpoint without an override uses its built-in path.
    /// </summary>
    public static ImmutableDictionary<string, string>? Routes => Settings.GetObject<ImmutableDictionary<string, string>>("routes");

    /// <summary>
    /// What follows if a field of a <c>ConnectorConfiguration</c> contradicts the metadata of the platform: the check fails (<c>strict</c>), a warning is logged (<c>warn</c>), or fields are not compared with the metadata (<c>off</c>), for a time in which the metadata is wrong. The default is <c>strict</c>.
    /// </summary>
    public static string? Validation => Settings.Get("validation");
}

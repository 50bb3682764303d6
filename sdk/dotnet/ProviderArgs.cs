// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

/// <summary>
/// The set of arguments for constructing a Provider resource.
/// </summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("accessToken")]
    private Input<string>? _accessToken;

    /// <summary>
    /// Bearer token that is sent unchanged, instead of <c>clientId</c> and <c>clientSecret</c>. If it is not set, the provider reads the environment variable <c>CONNECTORS_ACCESS_TOKEN</c> and does not store the value. It uses that value only if <c>CONNECTORS_BASE_URL</c>, if set, is the address in use.
    /// </summary>
    public Input<string>? AccessToken
    {
        get => _accessToken;
        set => _accessToken = value?.ToSecret();
    }

    /// <summary>
    /// Id of the default sub-account, for resources and functions that do not set <c>accountId</c>, such as <c>a3ba4fbd9d51df11</c>. It must not be a secret, because the ids of resources contain it. If it is not set, the provider reads the environment variable <c>CONNECTORS_ACCOUNT_ID</c>.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Root URL of the Connectors API, such as <c>https://api.example.com</c>. The scheme must be <c>https</c>; <c>http</c> is accepted for a loopback address only. If it is not set, the provider reads the environment variable <c>CONNECTORS_BASE_URL</c>.
    /// </summary>
    [Input("baseUrl")]
    public Input<string>? BaseUrl { get; set; }

    /// <summary>
    /// Whether connectors that are added to one sub-account at the same time share a request, and likewise connectors that are removed. The default is true.
    /// </summary>
    [Input("batching", json: true)]
    public Input<bool>? Batching { get; set; }

    /// <summary>
    /// Client id of the API credentials. The provider exchanges it, together with <c>clientSecret</c>, for an access token. If it is not set, the provider reads the environment variable <c>CONNECTORS_CLIENT_ID</c>.
    /// </summary>
    [Input("clientId")]
    public Input<string>? ClientId { get; set; }

    [Input("clientSecret")]
    private Input<string>? _clientSecret;

    /// <summary>
    /// Client secret of the API credentials. If it is not set, the provider reads the environment variable <c>CONNECTORS_CLIENT_SECRET</c> and does not store the value. It uses that value only if <c>CONNECTORS_BASE_URL</c> and <c>CONNECTORS_CLIENT_ID</c>, if set, are the address and the client id in use.
    /// </summary>
    public Input<string>? ClientSecret
    {
        get => _clientSecret;
        set => _clientSecret = value?.ToSecret();
    }

    /// <summary>
    /// What Configure Connector does with the fields that a request leaves out: <c>merge</c> (it keeps them), <c>replace</c> (it empties them) or <c>auto</c> (the provider finds out, and saves nothing as long as a field that may hold a secret could be emptied). It is not documented; <c>pulumi-resource-connectors doctor --write-check</c> finds out. The default is <c>auto</c>.
    /// </summary>
    [Input("configureMode")]
    public Input<string>? ConfigureMode { get; set; }

    /// <summary>
    /// Maximum number of concurrent HTTP requests, from 1 to 256. The default is 8.
    /// </summary>
    [Input("maxConcurrency", json: true)]
    public Input<int>? MaxConcurrency { get; set; }

    /// <summary>
    /// Maximum number of retries of one request after a transient failure, from 0 to 20. A throttled request (HTTP 429) is retried up to five times as often. After a write that may have reached the API, the provider reads the result, and sends the write again as often only while nothing was done. The default is 4.
    /// </summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    /// <summary>
    /// Whether <c>pulumi preview</c> and <c>pulumi up</c> read the resources first, so that drift is detected without <c>--refresh</c>. The default is false.
    /// </summary>
    [Input("refreshBeforeUpdate", json: true)]
    public Input<bool>? RefreshBeforeUpdate { get; set; }

    /// <summary>
    /// Timeout of one HTTP request in seconds, from 1 to 3600. The default is 30.
    /// </summary>
    [Input("requestTimeoutSeconds", json: true)]
    public Input<int>? RequestTimeoutSeconds { get; set; }

    [Input("routes", json: true)]
    private InputMap<string>? _routes;

    /// <summary>
    /// Overrides for endpoint paths: method and path by endpoint name, such as <c>{ listAdded: "GET /es/v2/connectors/added" }</c>. The endpoint names are <c>token</c>, <c>get</c>, <c>list</c>, <c>add</c>, <c>listAdded</c>, <c>listSupported</c>, <c>getConfiguration</c>, <c>configure</c> and <c>remove</c>; an endpoint without an override uses its built-in path.
    /// </summary>
    public InputMap<string> Routes
    {
        get => _routes ??= new InputMap<string>();
        set => _routes = value;
    }

    /// <summary>
    /// What follows if a field of a <c>ConnectorConfiguration</c> contradicts the metadata of the platform: the check fails (<c>strict</c>), a warning is logged (<c>warn</c>), or fields are not compared with the metadata (<c>off</c>), for a time in which the metadata is wrong. The default is <c>strict</c>.
    /// </summary>
    [Input("validation")]
    public Input<string>? Validation { get; set; }

    /// <value>A new instance in which no argument is set.</value>
    public static new ProviderArgs Empty => new();
}

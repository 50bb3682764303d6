namespace Pulumi.Connectors;

/// <summary>
/// The set of arguments for constructing a Provider resource.
/// </summary>
public sealed class ProviderArgs : ResourceArgs
{
    [Input("accessToken")]
    private Input<string>? _accessToken;

    /// <summary>
    /// Bearer token to use as it is, instead of <c>clientId</c> and <c>clientSecret</c>. Without it the provider reads the environment variable <c>CONNECTORS_ACCESS_TOKEN</c> itself, and stores it nowhere.
    /// </summary>
    public Input<string>? AccessToken
    {
        get => _accessToken;
        set => _accessToken = value?.ToSecret();
    }

    /// <summary>
    /// Sub-account of everything that names none, such as <c>a3ba4fbd9d51df11</c>.
    /// </summary>
    [Input("accountId")]
    public Input<string>? AccountId { get; set; }

    /// <summary>
    /// Root address of the Connectors API, such as <c>https://api.example.com</c>. <c>http</c> is accepted for this machine only.
    /// </summary>
    [Input("baseUrl")]
    public Input<string>? BaseUrl { get; set; }

    /// <summary>
    /// Whether connectors of one sub-account that are added or removed at the same time share a request. Default: true.
    /// </summary>
    [Input("batching", json: true)]
    public Input<bool>? Batching { get; set; }

    /// <summary>
    /// Client id, exchanged with <c>clientSecret</c> for an access token.
    /// </summary>
    [Input("clientId")]
    public Input<string>? ClientId { get; set; }

    [Input("clientSecret")]
    private Input<string>? _clientSecret;

    /// <summary>
    /// Client secret that goes with <c>clientId</c>. Without it the provider reads the environment variable <c>CONNECTORS_CLIENT_SECRET</c> itself, and stores it nowhere.
    /// </summary>
    public Input<string>? ClientSecret
    {
        get => _clientSecret;
        set => _clientSecret = value?.ToSecret();
    }

    /// <summary>
    /// How many HTTP requests are under way at once. Default: 8.
    /// </summary>
    [Input("maxConcurrency", json: true)]
    public Input<int>? MaxConcurrency { get; set; }

    /// <summary>
    /// How often a call that failed for a passing reason is tried again. Default: 4.
    /// </summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    /// <summary>
    /// Whether every <c>pulumi preview</c> and <c>pulumi up</c> reads configurations first, so that drift shows without <c>--refresh</c>. Default: false.
    /// </summary>
    [Input("refreshBeforeUpdate", json: true)]
    public Input<bool>? RefreshBeforeUpdate { get; set; }

    /// <summary>
    /// How long one HTTP request may take, in seconds. Default: 30.
    /// </summary>
    [Input("requestTimeoutSeconds", json: true)]
    public Input<int>? RequestTimeoutSeconds { get; set; }

    [Input("routes", json: true)]
    private InputMap<string>? _routes;

    /// <summary>
    /// Method and path of endpoints whose address differs from the built-in one, by endpoint name: <c>{ listAdded: "GET /es/v2/connectors/added" }</c>.
    /// </summary>
    public InputMap<string> Routes
    {
        get => _routes ??= new InputMap<string>();
        set => _routes = value;
    }

    public ProviderArgs()
    {
        AccountId = Utilities.GetEnvInput("CONNECTORS_ACCOUNT_ID");
        BaseUrl = Utilities.GetEnvInput("CONNECTORS_BASE_URL");
        ClientId = Utilities.GetEnvInput("CONNECTORS_CLIENT_ID");
    }

    public static new ProviderArgs Empty => new();
}

using System.Collections.Immutable;

namespace Pulumi.Connectors;

/// <summary>
/// Settings of the stack for this package: <c>pulumi config set connectors:NAME VALUE</c>.
/// </summary>
public static class Config
{
    private static readonly global::Pulumi.Config Settings = new("connectors");

    /// <summary>
    /// Bearer token to use as it is, instead of <c>clientId</c> and <c>clientSecret</c>. Without it the provider reads the environment variable <c>CONNECTORS_ACCESS_TOKEN</c> itself, and stores it nowhere.
    /// </summary>
    public static string? AccessToken => Settings.Get("accessToken");

    /// <summary>
    /// Sub-account of everything that names none, such as <c>a3ba4fbd9d51df11</c>.
    /// </summary>
    public static string? AccountId => Settings.Get("accountId") ?? Utilities.GetEnv("CONNECTORS_ACCOUNT_ID");

    /// <summary>
    /// Root address of the Connectors API, such as <c>https://api.example.com</c>. <c>http</c> is accepted for this machine only.
    /// </summary>
    public static string? BaseUrl => Settings.Get("baseUrl") ?? Utilities.GetEnv("CONNECTORS_BASE_URL");

    /// <summary>
    /// Whether connectors of one sub-account that are added or removed at the same time share a request. Default: true.
    /// </summary>
    public static bool? Batching => Settings.GetBoolean("batching");

    /// <summary>
    /// Client id, exchanged with <c>clientSecret</c> for an access token.
    /// </summary>
    public static string? ClientId => Settings.Get("clientId") ?? Utilities.GetEnv("CONNECTORS_CLIENT_ID");

    /// <summary>
    /// Client secret that goes with <c>clientId</c>. Without it the provider reads the environment variable <c>CONNECTORS_CLIENT_SECRET</c> itself, and stores it nowhere.
    /// </summary>
    public static string? ClientSecret => Settings.Get("clientSecret");

    /// <summary>
    /// How many HTTP requests are under way at once. Default: 8.
    /// </summary>
    public static int? MaxConcurrency => Settings.GetInt32("maxConcurrency");

    /// <summary>
    /// How often a call that failed for a passing reason is tried again. Default: 4.
    /// </summary>
    public static int? MaxRetries => Settings.GetInt32("maxRetries");

    /// <summary>
    /// Whether every <c>pulumi preview</c> and <c>pulumi up</c> reads configurations first, so that drift shows without <c>--refresh</c>. Default: false.
    /// </summary>
    public static bool? RefreshBeforeUpdate => Settings.GetBoolean("refreshBeforeUpdate");

    /// <summary>
    /// How long one HTTP request may take, in seconds. Default: 30.
    /// </summary>
    public static int? RequestTimeoutSeconds => Settings.GetInt32("requestTimeoutSeconds");

    /// <summary>
    /// Method and path of endpoints whose address differs from the built-in one, by endpoint name: <c>{ listAdded: "GET /es/v2/connectors/added" }</c>.
    /// </summary>
    public static ImmutableDictionary<string, string>? Routes => Settings.GetObject<ImmutableDictionary<string, string>>("routes");
}

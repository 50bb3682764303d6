using Refit;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Builds the way of one request: retries → token → route → gate → sending → network. Asking for a token goes the same way without the
/// token.
/// </summary>
internal static class ApiClientFactory
{
    /// <param name="onNewToken">Told each access token before it is used.</param>
    /// <param name="onWait">Told in words what is waited for.</param>
    /// <param name="stopping">Ends what all callers share.</param>
    public static ConnectorsClient Create(
        ApiOptions options, TimeProvider time, Action<string> onNewToken, Action<string> onWait, CancellationToken stopping) =>
        Connect(options, time, onNewToken, onWait, stopping).Client;

    /// <inheritdoc cref="Create"/>
    public static ApiConnection Connect(
        ApiOptions options, TimeProvider time, Action<string> onNewToken, Action<string> onWait, CancellationToken stopping)
    {
        var clock = new PlatformClock();
        var pause = new HostPause(time, onWait);
        var resilience = new ApiResilience(options, pause, time, onWait);
        var network = Chain(
            new RouteHandler(options.BaseUrl, options.Routes),
            new GateHandler(options.MaxConcurrency, pause, clock),
            new SendingHandler(options.RequestTimeout, time),
            // What runs on this machine is not asked through a proxy, whatever the environment names.
            new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseProxy = !options.BaseUrl.IsLoopback });
        var tokens = new AccessTokens(
            RestService.ForGenerated<ITokenApi>(Client(options, Chain(resilience.Handler(), network)), Settings()),
            options.Credentials,
            time,
            onNewToken,
            stopping);
        var authorized = Chain(resilience.Handler(), new BearerTokenHandler(tokens), network);
        var api = RestService.ForGenerated<IConnectorsApi>(Client(options, authorized), Settings());
        return new ApiConnection(new ConnectorsClient(api, clock), tokens);
    }

    private static HttpMessageHandler Chain(params ReadOnlySpan<HttpMessageHandler> handlers)
    {
        for (var i = 0; i < handlers.Length - 1; i++)
            ((DelegatingHandler)handlers[i]).InnerHandler = handlers[i + 1];
        return handlers[0];
    }

    private static HttpClient Client(ApiOptions options, HttpMessageHandler handler) =>
        new(handler)
        {
            BaseAddress = options.BaseUrl,
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestHeaders = { { "User-Agent", "pulumi-resource-connectors" }, { "Accept", "application/json" } },
        };

    private static RefitSettings Settings() =>
        new(new JTokenContentSerializer())
        {
            ExceptionFactory = ApiErrorTable.FromResponseAsync,
            DeserializationExceptionFactory = ApiErrorTable.FromUnreadable,
            TransportExceptionFactory = ApiErrorTable.FromTransport,
        };
}

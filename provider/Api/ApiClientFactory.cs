using Refit;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Builds the way of one request: retries → token → route → limits → network. Asking for a token goes the same way without the token.
/// </summary>
internal static class ApiClientFactory
{
    /// <summary>An answer larger than this is not one that this API gives.</summary>
    private const long LargestAnswer = 64 * 1024 * 1024;

    /// <param name="onNewToken">Told each access token before it is used.</param>
    public static ConnectorsClient Create(ApiOptions options, TimeProvider time, Action<string> onNewToken)
    {
        var network = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        var routed = new RouteHandler(options.BaseUrl, options.Routes)
        {
            InnerHandler = Chain(ApiResilience.Limits(options, time), network),
        };
        var tokens = new AccessTokens(
            RestService.ForGenerated<ITokenApi>(Client(options, Chain(ApiResilience.Retries(options, time), routed)), Settings()),
            options.Credentials,
            time,
            onNewToken);
        var authorized = Chain(ApiResilience.Retries(options, time), new BearerTokenHandler(tokens) { InnerHandler = routed });
        return new ConnectorsClient(RestService.ForGenerated<IConnectorsApi>(Client(options, authorized), Settings()));
    }

    private static DelegatingHandler Chain(DelegatingHandler outer, HttpMessageHandler inner)
    {
        outer.InnerHandler = inner;
        return outer;
    }

    private static HttpClient Client(ApiOptions options, HttpMessageHandler handler) =>
        new(handler)
        {
            BaseAddress = options.BaseUrl,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LargestAnswer,
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

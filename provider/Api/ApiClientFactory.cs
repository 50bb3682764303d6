using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;
using Refit;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Builds the client of the API with its chain of handlers. A request passes:
/// (1) <see cref="ApiResilience"/>, which retries transient failures;
/// (2) <see cref="BearerTokenHandler"/>, which adds the access token and renews it once after a 401;
/// (3) <see cref="RouteHandler"/>, which applies overridden routes;
/// (4) <see cref="ConcurrencyLimitHandler"/>, which limits concurrent requests and waits as long as the host requested;
/// (5) <see cref="RequestTimeoutHandler"/>, which limits the time of one request;
/// (6) the network. A token request passes all but (2).
/// </summary>
internal static class ApiClientFactory
{
    /// <param name="secrets">Registers each secret that a response contains.</param>
    /// <param name="onWait">Receives a message before a wait.</param>
    /// <param name="stopping">Cancels what all callers share.</param>
    public static ConnectorsClient Create(
        ApiOptions options, TimeProvider time, SecretRegistry secrets, Action<string> onWait, CancellationToken stopping) =>
        Connect(options, time, secrets, onWait, stopping).Client;

    /// <inheritdoc cref="Create"/>
    public static ApiConnection Connect(
        ApiOptions options, TimeProvider time, SecretRegistry secrets, Action<string> onWait, CancellationToken stopping)
    {
        var clock = new ServerClock();
        var gate = new RetryAfterGate(time, onWait);
        var resilience = new ApiResilience(options.MaxRetries, gate, time, onWait);
        var network = Chain(
            new RouteHandler(options.BaseUrl, options.Routes),
            new ConcurrencyLimitHandler(options.MaxConcurrency, gate, clock),
            new RequestTimeoutHandler(options.RequestTimeout, time),
            // A server on this machine is not reached through a proxy, whatever the environment names.
            new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseProxy = !options.BaseUrl.IsLoopback });
        var tokens = new AccessTokenProvider(
            RestService.ForGenerated<ITokenApi>(CreateHttpClient(options, Chain(resilience.CreateHandler(), network)), CreateRefitSettings()),
            options.Credentials,
            time,
            secrets,
            stopping);
        var authorized = Chain(resilience.CreateHandler(), new BearerTokenHandler(tokens), network);
        var api = RestService.ForGenerated<IConnectorsApi>(CreateHttpClient(options, authorized), CreateRefitSettings());
        return new ApiConnection(new ConnectorsClient(api, clock, secrets), tokens);
    }

    private static HttpMessageHandler Chain(params ReadOnlySpan<HttpMessageHandler> handlers)
    {
        for (var i = 0; i < handlers.Length - 1; i++)
            ((DelegatingHandler)handlers[i]).InnerHandler = handlers[i + 1];
        return handlers[0];
    }

    private static HttpClient CreateHttpClient(ApiOptions options, HttpMessageHandler handler) =>
        new(handler)
        {
            BaseAddress = options.BaseUrl,
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestHeaders = { { "User-Agent", "pulumi-resource-connectors" }, { "Accept", "application/json" } },
        };

    private static RefitSettings CreateRefitSettings() =>
        new(new JTokenContentSerializer())
        {
            ExceptionFactory = ApiExceptionFactory.FromResponseAsync,
            DeserializationExceptionFactory = ApiExceptionFactory.FromInvalidResponse,
            TransportExceptionFactory = ApiExceptionFactory.FromTransport,
        };
}

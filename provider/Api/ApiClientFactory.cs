using Pulumi.Connectors.Api.Authentication;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Api.Network;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;
using Refit;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Builds the client of the API with its chain of handlers. A request passes:
/// (1) <see cref="ApiResilience"/>, which retries transient failures;
/// (2) <see cref="RouteHandler"/>, which applies overridden routes;
/// (3) <see cref="ConcurrencyLimitHandler"/>, which limits concurrent requests;
/// (4) <see cref="BearerTokenHandler"/>, which adds the access token and renews it once after a 401. It comes after the wait for a slot, in
/// which a token may expire;
/// (5) <see cref="RetryAfterHandler"/>, which waits as long as the host requested;
/// (6) <see cref="RequestTimeoutHandler"/>, which limits the time of one request, and reads the response;
/// (7) <see cref="ProxyHandler"/> if there is a proxy, and <see cref="NetworkHandler"/>.
/// A token request passes all but (3) and (4), because the request that needs the token occupies a slot.
/// </summary>
internal static class ApiClientFactory
{
    /// <param name="secrets">Registers each secret that a response contains.</param>
    /// <param name="onWait">Receives a message before a wait.</param>
    /// <param name="stopping">Cancels what all callers share.</param>
    public static ConnectorsClient Create(
        ApiOptions options, TimeProvider time, SecretRegistry secrets, Action<Message> onWait, CancellationToken stopping) =>
        Connect(options, time, secrets, onWait, stopping).Client;

    /// <inheritdoc cref="Create"/>
    public static ApiConnection Connect(
        ApiOptions options, TimeProvider time, SecretRegistry secrets, Action<Message> onWait, CancellationToken stopping)
    {
        var clock = new ServerClock();
        var gate = new RetryAfterGate(time, onWait);
        var resilience = new ApiResilience(options.MaxRetries, gate, time, onWait);
        secrets.Register(options.Proxy?.Login?.Password);
        var network = Chain(new RetryAfterHandler(gate, clock), new RequestTimeoutHandler(options.RequestTimeout, time), CreateNetwork(options, time));
        var anonymous = Chain(resilience.CreateHandler(), new RouteHandler(options.BaseUrl, options.Routes), network);
        var tokens = new AccessTokenProvider(
            RestService.ForGenerated<ITokenApi>(CreateHttpClient(options, anonymous), CreateRefitSettings()), options.Credentials, time, secrets, stopping);
        var authorized = Chain(
            resilience.CreateHandler(),
            new RouteHandler(options.BaseUrl, options.Routes),
            new ConcurrencyLimitHandler(options.MaxConcurrency, gate, time, onWait),
            new BearerTokenHandler(tokens),
            network);
        var api = RestService.ForGenerated<IConnectorsApi>(CreateHttpClient(options, authorized), CreateRefitSettings());
        return new ApiConnection(new ConnectorsClient(api, clock, secrets), tokens);
    }

    private static HttpMessageHandler Chain(params ReadOnlySpan<HttpMessageHandler> handlers)
    {
        for (var i = 0; i < handlers.Length - 1; i++)
            ((DelegatingHandler)handlers[i]).InnerHandler = handlers[i + 1];
        return handlers[0];
    }

    private static HttpMessageHandler CreateNetwork(ApiOptions options, TimeProvider time)
    {
        var network = NetworkHandler.Create(options.Proxy, options.RequestTimeout, time);
        return options.Proxy is { } proxy ? Chain(new ProxyHandler(proxy, time), network) : network;
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

using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Routing;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Resilience;

/// <summary>
/// Retries transient failures. A read or a token request is retried after each of them; a write only if it certainly was not done, because
/// the platform refused to process it (423, 425, 429, or 401 for a token that it had just issued) or was never reached.
/// </summary>
/// <param name="maxRetries">Retries of one call after a transient failure.</param>
/// <param name="onWait">Receives a message before a wait.</param>
internal sealed class ApiResilience(int maxRetries, RetryAfterGate gate, TimeProvider time, Action<Message> onWait)
{
    /// <summary>A throttled call did no harm, so it is retried more often than a failed one.</summary>
    private const int ThrottledRetriesPerRetry = 5;

    /// <summary>Limit of one call with all its retries.</summary>
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromMinutes(10);

    private readonly RetryBudget _budget = new();

    public DelegatingHandler CreateHandler() =>
        new ResilienceHandler(maxRetries == 0 ? ResiliencePipeline<HttpResponseMessage>.Empty : BuildPipeline());

    private static bool IsThrottled(RetryPredicateArguments<HttpResponseMessage> arguments) =>
        arguments.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests;

    private static Message Describe(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? (Message)$"the API returned {(int)response.StatusCode}" : $"the API did not respond";

    private ResiliencePipeline<HttpResponseMessage> BuildPipeline() =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(TotalTimeout)
            .AddRetry(RetryOptions(maxRetries, arguments => IsTransient(arguments) && _budget.TryTake()))
            .AddRetry(RetryOptions(maxRetries * ThrottledRetriesPerRetry, IsThrottled))
            .Build();

    private RetryStrategyOptions<HttpResponseMessage> RetryOptions(int attempts, Func<RetryPredicateArguments<HttpResponseMessage>, bool> shouldHandle) =>
        new()
        {
            MaxRetryAttempts = attempts,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = TimeSpan.FromSeconds(30),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(shouldHandle(arguments)),
            // If the host requested a wait, the gate waits for all callers. Null keeps the exponential delay.
            DelayGenerator = _ => ValueTask.FromResult<TimeSpan?>(gate.IsActive ? TimeSpan.Zero : null),
            OnRetry = arguments =>
            {
                if (arguments.RetryDelay > TimeSpan.Zero)
                    onWait($"retrying in {Math.Ceiling(arguments.RetryDelay.TotalSeconds)} s ({Describe(arguments.Outcome)})");
                return ValueTask.CompletedTask;
            },
        };

    private bool IsTransient(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        switch (arguments.Outcome)
        {
            case { Result.IsSuccessStatusCode: true }:
                _budget.Earn();
                return false;
            case { Exception: HttpRequestException exception } when !TransportFailures.IsTransient(TransportFailures.Classify(exception)):
                return false;
            case { Result.StatusCode: HttpStatusCode.Locked or ApiExceptionFactory.TooEarly }:
                return true;
            case { Result.StatusCode: HttpStatusCode.Unauthorized }:
                return TokenRefusal.TryTake(arguments.Context.GetRequestMessage());
            case { Result.StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError }:
            case { Exception: TimeoutRejectedException or HttpRequestException or HttpIOException }:
                return RouteHandler.IsSafeToRepeat(arguments.Context.GetRequestMessage()) || RequestTimeoutHandler.IsUnsent(arguments.Outcome.Exception);
            default:
                return false;
        }
    }
}

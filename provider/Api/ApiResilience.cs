using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Which failures are passing, and how long to wait for them to pass. A read, or asking for a token, is tried again after anything that
/// may pass; a write only where it surely was not done, because the platform refused to look at it (429) or was never reached.
/// </summary>
/// <param name="onWait">Told in words what is waited for.</param>
internal sealed class ApiResilience(ApiOptions options, HostPause pause, TimeProvider time, Action<string> onWait)
{
    /// <summary>Being throttled is no failure: it is put up with for longer.</summary>
    private const int ThrottledRetriesPerRetry = 5;

    /// <summary>Limit of one call with all its retries.</summary>
    private static readonly TimeSpan Total = TimeSpan.FromMinutes(10);

    private readonly RetryBudget _budget = new();

    public DelegatingHandler Handler() =>
        options.MaxRetries == 0 ? new ResilienceHandler(ResiliencePipeline<HttpResponseMessage>.Empty) : new ResilienceHandler(Pipeline());

    private ResiliencePipeline<HttpResponseMessage> Pipeline() =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddTimeout(Total)
            .AddRetry(Retry(options.MaxRetries, arguments => MayPass(arguments) && _budget.TryTake()))
            .AddRetry(Retry(options.MaxRetries * ThrottledRetriesPerRetry, IsThrottled))
            .Build();

    private RetryStrategyOptions<HttpResponseMessage> Retry(int attempts, Func<RetryPredicateArguments<HttpResponseMessage>, bool> shouldHandle) =>
        new()
        {
            MaxRetryAttempts = attempts,
            Delay = TimeSpan.FromMilliseconds(500),
            MaxDelay = TimeSpan.FromSeconds(30),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = arguments => ValueTask.FromResult(shouldHandle(arguments)),
            // Where the host has said how long, the gate waits for all; null leaves the growing waits as they are.
            DelayGenerator = _ => ValueTask.FromResult<TimeSpan?>(pause.IsOn ? TimeSpan.Zero : null),
            OnRetry = arguments =>
            {
                arguments.Outcome.Result?.Dispose();
                if (arguments.RetryDelay > TimeSpan.Zero)
                    onWait($"trying again in {Math.Ceiling(arguments.RetryDelay.TotalSeconds)} s ({Reason(arguments.Outcome)})");
                return ValueTask.CompletedTask;
            },
        };

    private static bool IsThrottled(RetryPredicateArguments<HttpResponseMessage> arguments) =>
        arguments.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests;

    private bool MayPass(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        switch (arguments.Outcome)
        {
            case { Result.IsSuccessStatusCode: true }:
                _budget.Earn();
                return false;
            case { Result.StatusCode: HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError }:
            case { Exception: TimeoutRejectedException or HttpRequestException or HttpIOException }:
                return RouteHandler.ChangesNothing(arguments.Context.GetRequestMessage()) || SendingHandler.WasNeverSent(arguments.Outcome.Exception);
            default:
                return false;
        }
    }

    private static string Reason(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? $"the platform answered {(int)response.StatusCode}" : "the platform did not answer";
}

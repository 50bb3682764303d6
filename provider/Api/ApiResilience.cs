using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Which failures are passing, and how long to wait for them to pass. A read is tried again after anything that may pass; a write only
/// where the platform says that it has not looked at it (429), because nobody promised that a second one does no harm.
/// </summary>
internal static class ApiResilience
{
    /// <summary>Tries again, with growing waits, or as <c>Retry-After</c> says.</summary>
    public static DelegatingHandler Retries(ApiOptions options, TimeProvider time) =>
        options.MaxRetries == 0
            ? new ResilienceHandler(ResiliencePipeline<HttpResponseMessage>.Empty)
            : new ResilienceHandler(new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
                .AddRetry(new HttpRetryStrategyOptions
                {
                    MaxRetryAttempts = options.MaxRetries,
                    Delay = TimeSpan.FromMilliseconds(500),
                    MaxDelay = TimeSpan.FromSeconds(30),
                    BackoffType = DelayBackoffType.Exponential,
                    UseJitter = true,
                    ShouldHandle = arguments => ValueTask.FromResult(MayPass(arguments)),
                })
                .Build());

    /// <summary>Bounds how many requests are under way, and how long each may take.</summary>
    public static DelegatingHandler Limits(ApiOptions options, TimeProvider time) =>
        new ResilienceHandler(new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddConcurrencyLimiter(options.MaxConcurrency, queueLimit: int.MaxValue)
            .AddTimeout(options.RequestTimeout)
            .Build());

    private static bool MayPass(RetryPredicateArguments<HttpResponseMessage> arguments)
    {
        if (arguments.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests)
            return true;
        return arguments.Context.GetRequestMessage()?.Method == HttpMethod.Get
            && arguments.Outcome switch
            {
                { Result: { } response } => response.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError,
                { Exception: HttpRequestException or TimeoutRejectedException } => true,
                _ => false,
            };
    }
}

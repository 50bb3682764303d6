using System.Net;
using Polly.Timeout;

namespace Pulumi.Connectors.Api.Resilience;

/// <summary>
/// Limits the time of each request, reading the response included. A read ends when its caller cancels; a write that was sent runs to
/// completion, because its outcome must be known.
/// </summary>
internal sealed class RequestTimeoutHandler(TimeSpan timeout, TimeProvider time) : DelegatingHandler
{
    private const long MaxResponseBytes = 64 * 1024 * 1024;

    /// <summary>Whether a request certainly did not reach the platform.</summary>
    public static bool IsUnsent(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var cancellation = WriteCancellation.Of(request);
        cancellation?.MarkSent();
        using var timer = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, linked.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                cancellation?.MarkUnsent();
            await response.Content.LoadIntoBufferAsync(MaxResponseBytes, linked.Token);
            return response;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            throw new TimeoutRejectedException(timeout);
        }
        catch (HttpRequestException exception) when (IsUnsent(exception))
        {
            cancellation?.MarkUnsent();
            throw;
        }
    }
}

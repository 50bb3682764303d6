using System.Net;
using Polly.Timeout;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Network;

namespace Pulumi.Connectors.Api.Resilience;

/// <summary>
/// Limits the time of each request, reading and parsing the response included. A read ends when its caller cancels; a write that was sent runs
/// to completion, because its outcome must be known.
/// </summary>
internal sealed class RequestTimeoutHandler(TimeSpan timeout, TimeProvider time) : DelegatingHandler
{
    /// <summary>Whether a request certainly did not reach the platform.</summary>
    public static bool IsUnsent(Exception? exception) =>
        exception is HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError
                or HttpRequestError.SecureConnectionError,
        };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var cancellation = WriteCancellation.Of(request);
        cancellation?.MarkSent();
        using var timer = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, linked.Token);
            await ReadAsync(response, cancellation, linked.Token);
            cancellationToken.ThrowIfCancellationRequested();
            return response;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            if (IsUnsent(exception))
                cancellation?.MarkUnsent();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new TimeoutRejectedException(timeout);
            throw;
        }
    }

    private static async Task ReadAsync(HttpResponseMessage response, WriteCancellation? cancellation, CancellationToken cancellationToken)
    {
        if (WasNotProcessed(response.StatusCode))
            cancellation?.MarkUnsent();
        await ResponseReader.ReadAsync(response, cancellationToken);
        if (WasNotProcessed(response.StatusCode))
            cancellation?.MarkUnsent();
    }

    private static bool WasNotProcessed(HttpStatusCode status) =>
        ApiExceptionFactory.FromStatus((int)status) is ApiFailure.Throttled or ApiFailure.Unauthorized or ApiFailure.Redirected
        || status is HttpStatusCode.ProxyAuthenticationRequired or HttpStatusCode.Locked or ApiExceptionFactory.TooEarly;
}

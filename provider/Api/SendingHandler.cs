using System.Net;
using Polly.Timeout;

namespace Pulumi.Connectors.Api;

/// <summary>
/// The last step before the network. Each request has its limit of time, the reading of the answer included. A read ends when its caller
/// does; a write that was sent is waited for, because its outcome has to be known.
/// </summary>
internal sealed class SendingHandler(TimeSpan limit, TimeProvider time) : DelegatingHandler
{
    /// <summary>An answer larger than this, in bytes, is not one that this API gives.</summary>
    private const long LargestAnswer = 64 * 1024 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var ticket = WriteTicket.Of(request);
        ticket?.Send();
        using var timer = new CancellationTokenSource(limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        try
        {
            var response = await base.SendAsync(request, linked.Token);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                ticket?.TakeBack();
            await response.Content.LoadIntoBufferAsync(LargestAnswer, linked.Token);
            return response;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            throw new TimeoutRejectedException(limit);
        }
        catch (HttpRequestException exception) when (WasNeverSent(exception))
        {
            ticket?.TakeBack();
            throw;
        }
    }

    /// <summary>Whether a request surely did not reach the platform.</summary>
    public static bool WasNeverSent(Exception? exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError };
}

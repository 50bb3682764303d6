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
        cancellationToken.ThrowIfCancellationRequested();
        var caller = RouteHandler.ChangesNothing(request) ? cancellationToken : CancellationToken.None;
        using var timer = new CancellationTokenSource(limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, caller);
        try
        {
            var response = await base.SendAsync(request, linked.Token);
            await response.Content.LoadIntoBufferAsync(LargestAnswer, linked.Token);
            return response;
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            throw new TimeoutRejectedException(limit);
        }
    }
}

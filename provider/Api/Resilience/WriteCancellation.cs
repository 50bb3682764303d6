namespace Pulumi.Connectors.Api.Resilience;

/// <summary>
/// Cancellation for one write. The caller can cancel it until it is sent; after that it runs to completion, because its outcome must be
/// known.
/// </summary>
internal sealed class WriteCancellation : IDisposable
{
    /// <summary>Name of the request option that holds the cancellation.</summary>
    public const string OptionName = "write-cancellation";

    private static readonly HttpRequestOptionsKey<WriteCancellation> Option = new(OptionName);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _caller;
    private bool _isSent;
    private bool _isCanceled;

    public WriteCancellation(CancellationToken caller) => _caller = caller.Register(CancelUnlessSent);

    public CancellationToken Token => _source.Token;

    public static WriteCancellation? Of(HttpRequestMessage request) => request.Options.TryGetValue(Option, out var cancellation) ? cancellation : null;

    /// <summary>The request is about to be sent.</summary>
    /// <exception cref="OperationCanceledException">The caller has canceled before.</exception>
    public void MarkSent()
    {
        lock (_lock)
        {
            _source.Token.ThrowIfCancellationRequested();
            _isSent = true;
        }
    }

    /// <summary>The platform did not process the request, so the caller can cancel it again.</summary>
    public void MarkUnsent()
    {
        lock (_lock)
        {
            _isSent = false;
            if (_isCanceled)
                _source.Cancel();
        }
    }

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }

    private void CancelUnlessSent()
    {
        lock (_lock)
        {
            _isCanceled = true;
            if (!_isSent)
                _source.Cancel();
        }
    }
}

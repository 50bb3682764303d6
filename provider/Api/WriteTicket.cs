namespace Pulumi.Connectors.Api;

/// <summary>
/// The token of one write. It ends with its caller as long as the write waits, and does not any more once the write is on its way: the
/// outcome has to be known then, whoever has lost interest.
/// </summary>
internal sealed class WriteTicket : IDisposable
{
    /// <summary>Under which a request carries its ticket.</summary>
    public const string OptionName = "write-ticket";

    private static readonly HttpRequestOptionsKey<WriteTicket> Option = new(OptionName);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _source = new();
    private readonly CancellationTokenRegistration _caller;
    private bool _isSent;
    private bool _isGivenUp;

    public WriteTicket(CancellationToken caller) => _caller = caller.Register(GiveUp);

    public CancellationToken Token => _source.Token;

    public static WriteTicket? Of(HttpRequestMessage request) => request.Options.TryGetValue(Option, out var ticket) ? ticket : null;

    /// <summary>The write goes out now.</summary>
    /// <exception cref="OperationCanceledException">Its caller has given up before.</exception>
    public void Send()
    {
        lock (_gate)
        {
            _source.Token.ThrowIfCancellationRequested();
            _isSent = true;
        }
    }

    /// <summary>The platform did not look at it: it waits again.</summary>
    public void TakeBack()
    {
        lock (_gate)
        {
            _isSent = false;
            if (_isGivenUp)
                _source.Cancel();
        }
    }

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }

    private void GiveUp()
    {
        lock (_gate)
        {
            _isGivenUp = true;
            if (!_isSent)
                _source.Cancel();
        }
    }
}

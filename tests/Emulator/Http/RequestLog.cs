namespace Pulumi.Connectors.Emulator;

/// <summary>Who was called, in order of arrival. Bodies and headers never get here.</summary>
internal sealed class RequestLog(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<RecordedRequest> _requests = [];
    private long _lastNumber;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests.OrderBy(request => request.Number)];
        }
    }

    /// <summary>Takes the place of a request that has just arrived; its record is added when the answer is known.</summary>
    public (long Number, DateTimeOffset Time) Arrive() => (Interlocked.Increment(ref _lastNumber), clock.GetUtcNow());

    public void Add(RecordedRequest request)
    {
        lock (_gate)
            _requests.Add(request);
    }

    public void Clear()
    {
        lock (_gate)
            _requests.Clear();
    }
}

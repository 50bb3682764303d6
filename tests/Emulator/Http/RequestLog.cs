using System.Collections.Immutable;

namespace Pulumi.Connectors.Emulator;

/// <summary>Who was called, in order of arrival. Bodies and headers never get here. Old records go when there are too many; the counts stay.</summary>
internal sealed class RequestLog(TimeProvider clock)
{
    private const int MaxRecords = 200_000;

    private readonly Lock _gate = new();
    private readonly Queue<RecordedRequest> _requests = [];
    private readonly Dictionary<(string Endpoint, int Status), long> _counts = [];
    private long _lastNumber;
    private int _underWay;
    private int _peakUnderWay;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_gate)
                return [.. _requests.OrderBy(request => request.Number)];
        }
    }

    public EmulatorStatistics Statistics
    {
        get
        {
            lock (_gate)
            {
                var endpoints = _counts.GroupBy(count => count.Key.Endpoint).ToImmutableSortedDictionary(group => group.Key, EndpointStatistics.Of, StringComparer.Ordinal);
                return new EmulatorStatistics(endpoints, _underWay, _peakUnderWay);
            }
        }
    }

    /// <summary>Takes the place of a request that has just arrived; its record is added when the answer is known.</summary>
    public (long Number, DateTimeOffset Time) Arrive()
    {
        var time = clock.GetUtcNow();
        lock (_gate)
        {
            _peakUnderWay = Math.Max(_peakUnderWay, ++_underWay);
            return (++_lastNumber, time);
        }
    }

    public void Add(RecordedRequest request)
    {
        var counted = (request.Endpoint, request.Status);
        lock (_gate)
        {
            _underWay--;
            _counts[counted] = _counts.GetValueOrDefault(counted) + 1;
            if (_requests.Count == MaxRecords)
                _requests.Dequeue();
            _requests.Enqueue(request);
        }
    }

    /// <summary>Requests under way stay so, and are recorded at their end.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            _counts.Clear();
            _peakUnderWay = _underWay;
        }
    }
}

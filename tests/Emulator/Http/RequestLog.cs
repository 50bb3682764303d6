using System.Collections.Immutable;
using Pulumi.Connectors.Emulator.Admin;

namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Log of the requests to the API, without bodies and headers. Drops the oldest records if there are too many; the counts are kept.</summary>
internal sealed class RequestLog(TimeProvider clock)
{
    private const int MaxRecords = 200_000;

    private readonly Lock _lock = new();
    private readonly Queue<RecordedRequest> _requests = [];
    private readonly Dictionary<(string Endpoint, int Status), long> _counts = [];
    private long _lastNumber;
    private int _underWay;
    private int _peakUnderWay;

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
                return [.. _requests.OrderBy(request => request.Number)];
        }
    }

    public EmulatorStatistics Statistics
    {
        get
        {
            lock (_lock)
            {
                var endpoints = _counts.GroupBy(count => count.Key.Endpoint).ToImmutableSortedDictionary(group => group.Key, EndpointStatistics.Of, StringComparer.Ordinal);
                return new EmulatorStatistics(endpoints, _underWay, _peakUnderWay);
            }
        }
    }

    /// <summary>Numbers a request that has just arrived. Its record is added when the status of the response is known.</summary>
    public (long Number, DateTimeOffset Time) Begin()
    {
        var time = clock.GetUtcNow();
        lock (_lock)
        {
            _peakUnderWay = Math.Max(_peakUnderWay, ++_underWay);
            return (++_lastNumber, time);
        }
    }

    public void Add(RecordedRequest request)
    {
        var key = (request.Endpoint, request.Status);
        lock (_lock)
        {
            _underWay--;
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
            if (_requests.Count == MaxRecords)
                _requests.Dequeue();
            _requests.Enqueue(request);
        }
    }

    /// <summary>Keeps requests in progress, which are recorded when they end.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
            _counts.Clear();
            _peakUnderWay = _underWay;
        }
    }
}

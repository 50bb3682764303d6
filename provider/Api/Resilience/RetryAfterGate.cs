using System.Globalization;
using System.Net;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Resilience;

/// <summary>
/// Holds all requests back for the time that the host requested with <c>Retry-After</c>, because the next request would be refused as well.
/// </summary>
/// <param name="onWait">Receives a message from each request that waits, and again when the wait grows.</param>
internal sealed class RetryAfterGate(TimeProvider time, Action<Message> onWait)
{
    /// <summary>A request fails instead of waiting for longer than this.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(5);

    /// <summary>A longer wait counts as this one, so that no time overflows.</summary>
    private static readonly TimeSpan MaxObservedWait = TimeSpan.FromDays(365);

    private readonly Lock _lock = new();
    private long _startedAt;
    private TimeSpan _wait;
    private HttpStatusCode _status;

    public bool IsActive => Remaining > TimeSpan.Zero;

    private TimeSpan Remaining
    {
        get
        {
            lock (_lock)
                return _wait - time.GetElapsedTime(_startedAt);
        }
    }

    /// <exception cref="ApiException">The requested wait is too long.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Remaining is var remaining && remaining > TimeSpan.Zero)
        {
            if (remaining > MaxWait)
            {
                throw new ApiException(
                    ApiFailure.Throttled,
                    $"The API requested a wait until {(time.GetUtcNow() + remaining).UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC ({Math.Ceiling(remaining.TotalMinutes)} minutes), longer than the "
                        + $"limit of {MaxWait.TotalMinutes} minutes");
            }

            onWait($"waiting {Math.Ceiling(remaining.TotalSeconds)} s, as the API requested ({(int)_status})");
            await Task.Delay(remaining, time, cancellationToken);
        }
    }

    /// <summary>Reads the wait that a response requests.</summary>
    public void Observe(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || ReadWait(response) is not { } wait)
            return;
        lock (_lock)
        {
            if (wait <= _wait - time.GetElapsedTime(_startedAt))
                return;
            (_startedAt, _wait, _status) = (time.GetTimestamp(), wait, response.StatusCode);
        }
    }

    // The framework reads neither fractions of a second nor large numbers. A date is of the server's clock, so the distance to that clock
    // counts.
    private TimeSpan? ReadWait(HttpResponseMessage response)
    {
        var header = response.Headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
        if (double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return seconds > 0 ? TimeSpan.FromSeconds(Math.Min(seconds, MaxObservedWait.TotalSeconds)) : null;
        var distance = response.Headers.RetryAfter?.Date - Now(response);
        return distance > MaxObservedWait ? MaxObservedWait : distance > TimeSpan.Zero ? distance : null;
    }

    private DateTimeOffset Now(HttpResponseMessage response) => response.Headers.Date ?? time.GetUtcNow();
}

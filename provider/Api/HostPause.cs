using System.Net;

namespace Pulumi.Connectors.Api;

/// <summary>
/// The pause that a host has asked for with <c>Retry-After</c>, kept by all callers together: whoever is next would be refused too.
/// </summary>
/// <param name="onPause">Told in words when a pause begins or grows.</param>
internal sealed class HostPause(TimeProvider time, Action<string> onPause)
{
    /// <summary>Whoever has to wait longer than this is told so instead.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    public bool IsOn => _until > time.GetUtcNow();

    /// <exception cref="ApiException">The pause is longer than anybody should sit and wait.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (_until - time.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            if (left > LongestPause)
            {
                throw new ApiException(
                    ApiFailure.Throttled,
                    $"The platform asks to wait until {_until.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC ({Math.Ceiling(left.TotalMinutes)} minutes) before the next "
                        + $"request, longer than the {LongestPause.TotalMinutes} minutes that this provider waits");
            }

            await Task.Delay(left, time, cancellationToken);
        }
    }

    /// <summary>Takes note of what an answer asks for.</summary>
    public void Note(HttpResponseMessage response)
    {
        if (response.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable) || Wait(response) is not { } wait)
            return;
        lock (_gate)
        {
            var until = time.GetUtcNow() + wait;
            if (until <= _until)
                return;
            _until = until;
        }

        if (wait <= LongestPause)
            onPause($"waiting {Math.Ceiling(wait.TotalSeconds)} s, as the platform asks ({(int)response.StatusCode})");
    }

    // A date is the platform's: the distance to its own clock counts, not ours.
    private TimeSpan? Wait(HttpResponseMessage response) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } seconds } when seconds > TimeSpan.Zero => seconds,
            { Date: { } date } when date > Now(response) => date - Now(response),
            _ => null,
        };

    private DateTimeOffset Now(HttpResponseMessage response) => response.Headers.Date ?? time.GetUtcNow();
}

using System.Globalization;

namespace Pulumi.Connectors.Emulator;

/// <summary>Notices what a well-behaved client would not send, and says it in sentences. By hand, everything is allowed.</summary>
internal sealed class ClientWatch
{
    private const int MaxViolations = 10_000;

    /// <summary>Timers count in whole milliseconds and may end a little early.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly List<string> _violations = [];
    private readonly List<AnnouncedPause> _pauses = [];
    private readonly Dictionary<(string AccountId, string ConnectorId), List<Configuring>> _configuring = [];

    /// <summary>In the order of their notice; none after the ten-thousandth.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate)
                return [.. _violations];
        }
    }

    /// <summary>Everybody is to wait, whoever was told.</summary>
    public void Announce(AnnouncedPause pause)
    {
        lock (_gate)
            _pauses.Add(pause);
    }

    public void Arrive(ApiCall call, DateTimeOffset time)
    {
        lock (_gate)
        {
            _pauses.RemoveAll(pause => pause.End <= time);
            if (_pauses.Where(pause => pause.From <= time && pause.End - time > Tolerance).MaxBy(pause => pause.End) is { } broken)
                Note(call, $"came {Seconds(broken.End - time)} s before the end of the Retry-After that request {broken.Number} was answered with.");
            if (Configured(call) is { } configured)
                Enter(configured, call.Number);
        }
    }

    /// <summary>
    /// To be told before the client has its answer. Only now is it known whether requests that came meanwhile ran beside this one:
    /// the end of a client that has gone may be noticed later than what it sends next.
    /// </summary>
    public void Leave(ApiCall call, bool clientHasGone)
    {
        if (Configured(call) is not { } configured)
            return;
        lock (_gate)
        {
            var present = _configuring[configured];
            var leaving = present.Find(item => item.Number == call.Number);
            present.RemoveAll(item => item == leaving);
            if (present.Count == 0)
                _configuring.Remove(configured);
            if (leaving?.Joined.Count > 0 && !clientHasGone)
                Note(call, $"and {string.Join(", ", leaving.Joined)} configured connector {configured.ConnectorId} of account {configured.AccountId} at once.");
        }
    }

    public void Refused(ApiCall call, string reason)
    {
        lock (_gate)
            Note(call, $"was refused. {reason}");
    }

    private static (string AccountId, string ConnectorId)? Configured(ApiCall call) =>
        call is { Endpoint: EndpointNames.Configure, AccountId: { } accountId, ConnectorId: { } connectorId } ? (accountId, connectorId) : null;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private void Enter((string, string) configured, long number)
    {
        if (!_configuring.TryGetValue(configured, out var present))
            _configuring.Add(configured, present = []);
        present.ForEach(earlier => earlier.Joined.Add(number));
        present.Add(new Configuring(number, []));
    }

    private void Note(ApiCall call, string what)
    {
        if (_violations.Count < MaxViolations)
            _violations.Add($"Request {call.Number} ({call.Endpoint}) {what}");
    }

    /// <param name="Number">A request under way.</param>
    /// <param name="Joined">Those for the same connector that came later.</param>
    private sealed record Configuring(long Number, List<long> Joined);
}

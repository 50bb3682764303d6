using System.Globalization;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>Records requests that a well-behaved client does not send. Requests to the admin API are not checked.</summary>
internal sealed class ViolationLog
{
    private const int MaxViolations = 10_000;

    /// <summary>Timers have a resolution of one millisecond and may end slightly early.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly List<string> _violations = [];
    private readonly List<RetryAfterWindow> _windows = [];
    private readonly Dictionary<(string AccountId, string ConnectorId), List<ConfigureInProgress>> _configures = [];

    /// <summary>Sentences in the order of detection; at most 10,000.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_lock)
                return [.. _violations];
        }
    }

    /// <summary>Adds a period in which every client must wait, whichever client received the header.</summary>
    public void AddRetryAfter(RetryAfterWindow window)
    {
        lock (_lock)
            _windows.Add(window);
    }

    public void BeginRequest(ApiCall call, DateTimeOffset time)
    {
        lock (_lock)
        {
            _windows.RemoveAll(window => window.End <= time);
            if (_windows.Where(window => window.From <= time && window.End - time > Tolerance).MaxBy(window => window.End) is { } ignored)
                Add_NeedsLock(call, $"arrived {Seconds(ignored.End - time)} s before the end of the Retry-After in the response to request {ignored.Number}.");
            if (ConfigureTarget(call) is { } target)
                BeginConfigure_NeedsLock(target, call.Number);
        }
    }

    /// <summary>
    /// Must be called before the response is sent. Only then is it known whether requests that arrived meanwhile overlapped with this one:
    /// the emulator may detect that a client has disconnected later than it receives the next request of that client.
    /// </summary>
    public void EndRequest(ApiCall call, bool clientDisconnected)
    {
        if (ConfigureTarget(call) is not { } target)
            return;
        lock (_lock)
        {
            var inProgress = _configures[target];
            var ending = inProgress.Find(item => item.Number == call.Number);
            inProgress.RemoveAll(item => item == ending);
            if (inProgress.Count == 0)
                _configures.Remove(target);
            if (ending?.Overlapping.Count > 0 && !clientDisconnected)
                Add_NeedsLock(call, $"and {string.Join(", ", ending.Overlapping)} configured connector {target.ConnectorId} of account {target.AccountId} concurrently.");
        }
    }

    public void AddRejection(ApiCall call, string reason)
    {
        lock (_lock)
            Add_NeedsLock(call, $"was rejected. {reason}");
    }

    private static (string AccountId, string ConnectorId)? ConfigureTarget(ApiCall call) =>
        call is { Endpoint: EndpointNames.Configure, AccountId: { } accountId, ConnectorId: { } connectorId } ? (accountId, connectorId) : null;

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private void BeginConfigure_NeedsLock((string, string) target, long number)
    {
        if (!_configures.TryGetValue(target, out var inProgress))
            _configures.Add(target, inProgress = []);
        inProgress.ForEach(earlier => earlier.Overlapping.Add(number));
        inProgress.Add(new ConfigureInProgress(number, []));
    }

    private void Add_NeedsLock(ApiCall call, string predicate)
    {
        if (_violations.Count < MaxViolations)
            _violations.Add($"Request {call.Number} ({call.Endpoint}) {predicate}");
    }

    /// <param name="Number">Number of the request.</param>
    /// <param name="Overlapping">Later requests for the same connector.</param>
    private sealed record ConfigureInProgress(long Number, List<long> Overlapping);
}

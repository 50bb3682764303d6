using System.Collections.Concurrent;

namespace Pulumi.Connectors.Resources;

/// <summary>
/// What this provider has made since it was configured. The engine may create an entry and then delete another one with the same id in
/// one run (a forced replacement, a rename without an alias); the delete must then not take away what was just made.
/// </summary>
internal sealed class RunHistory(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Token, ConnectorKey Key), TaskCompletionSource> _made = new();

    /// <summary>Notes that a resource was created, taken over or written.</summary>
    public void Note(string token, ConnectorKey key) => Signal(token, key).TrySetResult();

    public bool HasMade(string token, ConnectorKey key) => _made.TryGetValue((token, key), out var signal) && signal.Task.IsCompleted;

    /// <summary>Waits for a sibling that the engine may be creating at the same time.</summary>
    /// <returns>Whether it was made within the time.</returns>
    public async Task<bool> WaitAsync(string token, ConnectorKey key, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await Signal(token, key).Task.WaitAsync(limit, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private TaskCompletionSource Signal(string token, ConnectorKey key) =>
        _made.GetOrAdd((token, key), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}

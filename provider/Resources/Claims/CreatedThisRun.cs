using System.Collections.Concurrent;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// Resources that this provider has created since Configure. In one run, the engine may create a resource and then delete another one with
/// the same id (a forced replacement, a rename without an alias). The delete must not remove what was just created.
/// </summary>
internal sealed class CreatedThisRun(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string TypeToken, ConnectorKey Key), TaskCompletionSource<bool>> _created = new();

    /// <summary>Adds a resource that was created, adopted or written.</summary>
    /// <param name="isNew">Whether it certainly did not exist before.</param>
    public void Add(string typeToken, ConnectorKey key, bool isNew = false) => Signal(typeToken, key).TrySetResult(isNew);

    /// <summary>Whether this run created the resource, and did not adopt it.</summary>
    public bool IsNew(string typeToken, ConnectorKey key) =>
        _created.TryGetValue((typeToken, key), out var signal) && signal.Task is { IsCompletedSuccessfully: true, Result: true };

    public bool Contains(string typeToken, ConnectorKey key) => _created.TryGetValue((typeToken, key), out var signal) && signal.Task.IsCompleted;

    /// <summary>Waits for a resource that the engine may be creating concurrently.</summary>
    /// <returns>Whether it was created within the limit.</returns>
    public async Task<bool> WaitForAsync(string typeToken, ConnectorKey key, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await Signal(typeToken, key).Task.WaitAsync(limit, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private TaskCompletionSource<bool> Signal(string typeToken, ConnectorKey key) =>
        _created.GetOrAdd((typeToken, key), _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
}

using System.Collections.Concurrent;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>The connectors that this provider has added or adopted since Configure, for the configurations that the same run creates.</summary>
internal sealed class AddedConnectors(TimeProvider time)
{
    private readonly ConcurrentDictionary<ConnectorKey, TaskCompletionSource<bool>> _added = new();

    /// <param name="isNew">Whether it certainly did not exist before.</param>
    public void Add(ConnectorKey key, bool isNew) => Signal(key).TrySetResult(isNew);

    /// <summary>Whether this run added the connector, and did not adopt it.</summary>
    public bool IsNew(ConnectorKey key) => _added.TryGetValue(key, out var signal) && signal.Task is { IsCompletedSuccessfully: true, Result: true };

    /// <summary>Waits for a connector that the engine may be creating concurrently.</summary>
    /// <returns>Whether it was added within the limit.</returns>
    public async Task<bool> WaitForAsync(ConnectorKey key, TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await Signal(key).Task.WaitAsync(limit, time, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private TaskCompletionSource<bool> Signal(ConnectorKey key) =>
        _added.GetOrAdd(key, _ => new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously));
}

using System.Collections.Concurrent;

namespace Pulumi.Connectors.Protocol;

/// <summary>The log lines of one call that are being delivered to the engine.</summary>
internal sealed class CallLogLines(TimeProvider time)
{
    private readonly ConcurrentQueue<Task> _deliveries = new();

    /// <summary>URN of the resource that the call is for; empty if there is none.</summary>
    public string Urn { get; set; } = string.Empty;

    /// <param name="delivery">Completes when the line is delivered or dropped.</param>
    public void Add(Task delivery) => _deliveries.Enqueue(delivery);

    /// <summary>Waits until the lines so far are delivered or dropped.</summary>
    /// <param name="limit">Limit of the wait; null for as long as the delivery of one line may take.</param>
    public async Task WaitAsync(TimeSpan? limit = null)
    {
        try
        {
            await Task.WhenAll(_deliveries).WaitAsync(limit ?? Timeout.InfiniteTimeSpan, time);
        }
        catch (TimeoutException)
        {
            // The lines may still be delivered, after the response.
        }
    }
}

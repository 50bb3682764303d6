using System.Collections.Concurrent;
using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>
/// Combines concurrent writes of a sub-account into one request. The first write after an idle time is sent immediately; writes that arrive
/// during or soon after a request are collected for a moment. A batch that is refused is sent again one id at a time, so that each caller
/// gets its own error.
/// </summary>
/// <param name="writeAsync">Sends the ids of one sub-account.</param>
/// <param name="maxIds">Ids of one request; with 1, each write is a request of its own and nothing waits.</param>
/// <param name="stopping">Cancels a request that several callers share. If a caller cancels before its id is sent, the id is removed from the batch.</param>
internal sealed class WriteBatcher(
    Func<string, IReadOnlyList<string>, CancellationToken, Task> writeAsync, int maxIds, TimeProvider time, CancellationToken stopping)
{
    public const int MaxIds = 50;

    private static readonly TimeSpan BatchWindow = TimeSpan.FromMilliseconds(50);

    /// <summary>Within this time after a write, the next writes are likely to arrive together.</summary>
    private static readonly TimeSpan IdleThreshold = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Queue> _queues = new(StringComparer.Ordinal);

    public async Task WriteAsync(string accountId, string id, CancellationToken cancellationToken)
    {
        if (maxIds == 1)
        {
            await writeAsync(accountId, [id], cancellationToken);
            return;
        }

        var entry = new Entry(id);
        var queue = _queues.GetOrAdd(accountId, _ => new Queue(maxIds));
        if (queue.Add(entry))
            _ = SendAllAsync(accountId, queue);
        await using var withdrawal = cancellationToken.Register(() => queue.Withdraw(entry, cancellationToken));
        await entry.Done.Task;
    }

    private async Task SendAllAsync(string accountId, Queue queue)
    {
        do
        {
            try
            {
                if (!queue.IsFull && queue.LastSent is { } lastSent && time.GetElapsedTime(lastSent) < IdleThreshold)
                    await Task.Delay(BatchWindow, time, CancellationToken.None);
                var batch = queue.Take();
                if (batch.Count > 0)
                    await SendAsync(accountId, batch);
                queue.LastSent = time.GetTimestamp();
            }
            catch (Exception exception)
            {
                // Nobody awaits this method, so without a result the callers would wait forever.
                queue.Fail(exception);
            }
        }
        while (queue.ContinuesSending());
    }

    private async Task SendAsync(string accountId, List<Entry> batch)
    {
        try
        {
            await writeAsync(accountId, [.. batch.Select(entry => entry.Id)], stopping);
            batch.ForEach(entry => entry.Done.TrySetResult());
        }
        catch (ApiException exception) when (batch.Count > 1 && exception.Failure is ApiFailure.BadRequest or ApiFailure.NotFound or ApiFailure.Conflict)
        {
            foreach (var entry in batch)
                await SendAsync(accountId, [entry]);
        }
        catch (Exception exception)
        {
            batch.ForEach(entry => entry.Done.TrySetException(exception));
        }
    }

    private sealed record Entry(string Id)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Queue(int maxIds)
    {
        private readonly Lock _lock = new();
        private readonly List<Entry> _waiting = [];
        private long? _lastSent;
        private bool _isSending;

        /// <summary>Timestamp of the <see cref="TimeProvider"/>; null before the first request.</summary>
        public long? LastSent
        {
            get
            {
                lock (_lock)
                    return _lastSent;
            }

            set
            {
                lock (_lock)
                    _lastSent = value;
            }
        }

        public bool IsFull
        {
            get
            {
                lock (_lock)
                    return _waiting.Count >= maxIds;
            }
        }

        /// <returns>Whether no sender is active, so that the caller must send.</returns>
        public bool Add(Entry entry)
        {
            lock (_lock)
            {
                _waiting.Add(entry);
                return !_isSending && (_isSending = true);
            }
        }

        public List<Entry> Take()
        {
            lock (_lock)
            {
                List<Entry> batch = [.. _waiting.Take(maxIds)];
                _waiting.RemoveRange(0, batch.Count);
                return batch;
            }
        }

        /// <summary>Ends all waiting writes with an exception.</summary>
        public void Fail(Exception exception)
        {
            lock (_lock)
            {
                _waiting.ForEach(entry => entry.Done.TrySetException(exception));
                _waiting.Clear();
            }
        }

        /// <returns>Whether entries are waiting; if not, the next <see cref="Add"/> starts a sender.</returns>
        public bool ContinuesSending()
        {
            lock (_lock)
                return _isSending = _waiting.Count > 0;
        }

        public void Withdraw(Entry entry, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                if (_waiting.Remove(entry))
                    entry.Done.TrySetCanceled(cancellationToken);
            }
        }
    }
}

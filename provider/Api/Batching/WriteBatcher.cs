using System.Collections.Concurrent;
using Pulumi.Connectors.Api.Errors;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>
/// Combines concurrent writes of a sub-account into one request. The first write after an idle time is sent immediately; writes that arrive
/// during or soon after a request are collected for a moment. Of a batch that is refused, what was not done is sent again one id at a time, so
/// that each caller gets its own error.
/// </summary>
/// <param name="writeAsync">Sends the ids of one sub-account.</param>
/// <param name="findDoneAsync">
/// Returns those of the ids of one sub-account that its list shows as done. It does not throw. It is called before the callers continue, so that
/// they share the list that each of them reads next.
/// </param>
/// <param name="maxIds">Ids of one request; with 1, each write is a request of its own and nothing waits.</param>
/// <param name="stopping">Cancels a request that several callers share. If a caller cancels before its id is sent, the id is removed from the batch.</param>
internal sealed class WriteBatcher(
    Func<string, IReadOnlyList<string>, CancellationToken, Task> writeAsync,
    Func<string, IReadOnlyList<string>, Task<IReadOnlySet<string>>> findDoneAsync,
    int maxIds,
    TimeProvider time,
    CancellationToken stopping)
{
    public const int MaxIds = 50;

    private static readonly TimeSpan BatchWindow = TimeSpan.FromMilliseconds(50);

    /// <summary>Within this time after a write, the next writes are likely to arrive together.</summary>
    private static readonly TimeSpan IdleThreshold = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Queue> _queues = new(StringComparer.Ordinal);

    /// <returns>The outcome, after the list was read.</returns>
    public async Task<WriteOutcome> WriteAsync(string accountId, string id, CancellationToken cancellationToken)
    {
        if (maxIds == 1)
            return (await SendAsync(accountId, [id], cancellationToken))[id];
        var entry = new Entry(id);
        var queue = _queues.GetOrAdd(accountId, _ => new Queue(maxIds));
        if (queue.Add(entry))
            _ = SendAllAsync(accountId, queue);
        await using var withdrawal = cancellationToken.Register(() => queue.Withdraw(entry, cancellationToken));
        return await entry.Done.Task;
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
            var outcomes = await SendAsync(accountId, [.. batch.Select(entry => entry.Id)], stopping);
            batch.ForEach(entry => entry.Done.TrySetResult(outcomes[entry.Id]));
        }
        catch (Exception exception)
        {
            batch.ForEach(entry => entry.Done.TrySetException(exception));
        }
    }

    private async Task<Dictionary<string, WriteOutcome>> SendAsync(string accountId, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var failure = await TryWriteAsync(accountId, ids, cancellationToken);
        var outcomes = ids.Count > 1 && failure is { IsRefusal: true }
            ? await DivideAsync(accountId, ids, cancellationToken)
            : ids.ToDictionary(id => id, _ => new WriteOutcome(failure, WasShared: false), StringComparer.Ordinal);
        if (outcomes.Values.Any(outcome => outcome.Failure is null or { NeedsRead: true }))
            await findDoneAsync(accountId, ids);
        return outcomes;
    }

    private async Task<Dictionary<string, WriteOutcome>> DivideAsync(string accountId, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var done = await findDoneAsync(accountId, ids);
        var outcomes = done.ToDictionary(id => id, _ => new WriteOutcome(null, WasShared: true), StringComparer.Ordinal);
        ApiException? failure = null;
        foreach (var id in ids.Where(id => !done.Contains(id)))
        {
            // What is no refusal, such as a lost connection, does not depend on the id.
            if (failure is null or { IsRefusal: true })
                failure = await TryWriteAsync(accountId, [id], cancellationToken);
            outcomes[id] = new WriteOutcome(failure, WasShared: true);
        }

        return outcomes;
    }

    private async Task<ApiException?> TryWriteAsync(string accountId, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        try
        {
            await writeAsync(accountId, ids, cancellationToken);
            return null;
        }
        catch (ApiException exception)
        {
            return exception;
        }
    }

    private sealed record Entry(string Id)
    {
        public TaskCompletionSource<WriteOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
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

        /// <summary>Takes the next batch. Of several entries with one id, it contains the first, because a request with an id twice may be refused.</summary>
        public List<Entry> Take()
        {
            lock (_lock)
            {
                List<Entry> batch = [.. _waiting.DistinctBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase).Take(maxIds)];
                _waiting.RemoveAll(batch.Contains);
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

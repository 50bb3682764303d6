using System.Collections.Concurrent;

namespace Pulumi.Connectors.Api;

/// <summary>
/// Makes one request of the writes of an account that come together. The first one after a rest is sent at once; what comes while a
/// request is under way, or soon after one, is gathered for a moment. A batch that is refused is sent again one by one, so that each
/// caller gets its own error.
/// </summary>
/// <param name="write">Sends the ids of one account.</param>
/// <param name="stopping">Ends the waiting for good. A caller that gives up withdraws its id only, as long as it was not sent.</param>
internal sealed class WriteBatcher(
    Func<string, IReadOnlyList<string>, CancellationToken, Task> write, TimeProvider time, CancellationToken stopping)
{
    public const int MostIds = 50;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    /// <summary>As long as writes follow each other, the next ones are probably on their way together.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Queue> _queues = new(StringComparer.Ordinal);

    public async Task RunAsync(string accountId, string id, CancellationToken cancellationToken)
    {
        var entry = new Entry(id);
        var queue = _queues.GetOrAdd(accountId, _ => new Queue());
        if (queue.Add(entry))
            _ = SendAllAsync(accountId, queue);
        await using var withdrawal = cancellationToken.Register(() => queue.Withdraw(entry, cancellationToken));
        await entry.Done.Task;
    }

    private async Task SendAllAsync(string accountId, Queue queue)
    {
        do
        {
            if (!queue.IsFull && time.GetUtcNow() - queue.LastSent < Rest)
                await Task.Delay(Gathering, time, CancellationToken.None);
            var batch = queue.Take();
            if (batch.Count > 0)
                await SendAsync(accountId, batch);
            queue.LastSent = time.GetUtcNow();
        }
        while (!queue.IsEmptied());
    }

    private async Task SendAsync(string accountId, List<Entry> batch)
    {
        try
        {
            await write(accountId, [.. batch.Select(entry => entry.Id)], stopping);
            batch.ForEach(entry => entry.Done.TrySetResult());
        }
        catch (ApiException exception) when (batch.Count > 1 && exception.Failure is ApiFailure.Refused or ApiFailure.NotFound or ApiFailure.Conflict)
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

    private sealed class Queue
    {
        private readonly Lock _gate = new();
        private readonly List<Entry> _waiting = [];
        private bool _isSending;

        public DateTimeOffset LastSent { get; set; } = DateTimeOffset.MinValue;

        public bool IsFull
        {
            get
            {
                lock (_gate)
                    return _waiting.Count >= MostIds;
            }
        }

        /// <returns>Whether nobody is sending, so that the caller has to.</returns>
        public bool Add(Entry entry)
        {
            lock (_gate)
            {
                _waiting.Add(entry);
                return !_isSending && (_isSending = true);
            }
        }

        public List<Entry> Take()
        {
            lock (_gate)
            {
                List<Entry> batch = [.. _waiting.Take(MostIds)];
                _waiting.RemoveRange(0, batch.Count);
                return batch;
            }
        }

        /// <summary>Ends the sending where nothing waits any more.</summary>
        public bool IsEmptied()
        {
            lock (_gate)
                return !(_isSending = _waiting.Count > 0);
        }

        public void Withdraw(Entry entry, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                if (_waiting.Remove(entry))
                    entry.Done.TrySetCanceled(cancellationToken);
            }
        }
    }
}

using System.Collections.Concurrent;

namespace Pulumi.Connectors.Api.Batching;

/// <summary>
/// Single flight with a cache: concurrent callers of one key share one read, later callers its result as long as they accept it. A failed
/// read is not kept.
/// </summary>
internal sealed class SharedRead<TKey, TValue>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<Task<TValue>>> _reads = new();

    /// <param name="readAsync">Reads the value. It must not use the token of one caller, because the others wait for the same result.</param>
    /// <param name="isUsable">Whether this caller accepts a result of an earlier read.</param>
    /// <param name="cancellationToken">Ends the waiting of this caller only.</param>
    public async Task<TValue> GetAsync(
        TKey key, Func<TKey, Task<TValue>> readAsync, Func<TValue, bool> isUsable, CancellationToken cancellationToken)
    {
        var read = _reads.AddOrUpdate(key, Start, (_, current) => IsUsable(current, isUsable) ? current : Start(key));
        return await read.Value.WaitAsync(cancellationToken);

        // A delegate that throws without a task fails this read only, too.
        Lazy<Task<TValue>> Start(TKey missing) => new(async () => await readAsync(missing));
    }

    /// <summary>Adds a value that was read in another way, unless there is a usable one, or a read of it.</summary>
    public void TryAdd(TKey key, TValue value, Func<TValue, bool> isUsable)
    {
        var read = new Lazy<Task<TValue>>(Task.FromResult(value));
        _reads.AddOrUpdate(key, read, (_, current) => IsUsable(current, isUsable) ? current : read);
    }

    /// <summary>Makes the next caller read again.</summary>
    public void Invalidate(TKey key) => _reads.TryRemove(key, out _);

    private static bool IsUsable(Lazy<Task<TValue>> read, Func<TValue, bool> isUsable) =>
        !read.IsValueCreated || read.Value switch
        {
            { IsCompletedSuccessfully: true, Result: var value } => isUsable(value),
            var task => !task.IsCompleted,
        };
}

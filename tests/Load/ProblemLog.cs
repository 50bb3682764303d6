using System.Collections.Concurrent;

namespace Pulumi.Connectors.Load;

/// <summary>The problems of a run, each of which fails it. All are counted; the messages of the first ones are kept.</summary>
internal sealed class ProblemLog
{
    private const int MaxMessages = 20;
    private readonly ConcurrentQueue<string> _messages = new();
    private int _count;

    public int Count => _count;

    public IReadOnlyCollection<string> Messages => _messages;

    public void Add(string message)
    {
        if (Interlocked.Increment(ref _count) <= MaxMessages)
            _messages.Enqueue(message);
    }

    public void AddAll(IEnumerable<string> messages)
    {
        foreach (var message in messages)
            Add(message);
    }
}

using System.Collections.Concurrent;

namespace Pulumi.Connectors.Load;

/// <summary>What must not be: every one fails the run. The first ones are kept in words, all are counted.</summary>
internal sealed class Problems
{
    private const int MostTexts = 20;
    private readonly ConcurrentQueue<string> _texts = new();
    private int _count;

    public int Count => _count;

    public IReadOnlyCollection<string> Texts => _texts;

    public void Add(string text)
    {
        if (Interlocked.Increment(ref _count) <= MostTexts)
            _texts.Enqueue(text);
    }

    public void AddAll(IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Add(text);
    }
}

using System.Text;

namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <summary>The lines that a running process writes.</summary>
internal sealed class CommandOutput
{
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly List<(string Text, TaskCompletionSource Found)> _awaited = [];

    public void Add(string line)
    {
        lock (_lock)
        {
            _text.AppendLine(line);
            foreach (var (_, found) in _awaited.Where(awaited => line.Contains(awaited.Text, StringComparison.Ordinal)))
                found.TrySetResult();
        }
    }

    /// <summary>Completes when a line contains the text.</summary>
    public Task ContainsAsync(string text, CancellationToken cancellationToken)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _awaited.Add((text, found));
            if (_text.ToString().Contains(text, StringComparison.Ordinal))
                found.TrySetResult();
        }

        return found.Task.WaitAsync(cancellationToken);
    }

    public override string ToString()
    {
        lock (_lock)
            return _text.ToString();
    }
}

using System.Diagnostics;
using System.Text;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Keeps what a process writes to its standard error.</summary>
internal sealed class CapturedErrors
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly StringBuilder _text = new();
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public CapturedErrors(Process process)
    {
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>All of it once the process has ended. A child of it may keep the pipe open; then what came so far.</summary>
    public async Task<string> ReadAsync(TimeProvider time)
    {
        await Task.WhenAny(_end.Task, Task.Delay(Patience, time));
        lock (_text)
            return _text.ToString();
    }

    private void Add(string? line)
    {
        if (line is null)
        {
            _end.TrySetResult();
            return;
        }
        lock (_text)
            _text.Append(line).Append('\n');
    }
}

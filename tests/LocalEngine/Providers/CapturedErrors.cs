using System.Diagnostics;
using System.Text;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Captures the standard error of a process.</summary>
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

    /// <summary>Returns everything that was written once the process has ended. If a child process keeps the pipe open, returns what was written so far.</summary>
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

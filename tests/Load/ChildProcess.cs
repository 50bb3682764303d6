using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Connectors.Load;

/// <summary>A program that says on its first line where it listens. Disposing asks it to end, and ends it if it does not.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    /// <summary>As the engine has with a plugin.</summary>
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            if (!_firstLine.TrySetResult(line.Data ?? string.Empty))
                Keep(line.Data);
        };
    }

    public int Id => _process.Id;

    public string FirstLine { get; private set; } = string.Empty;

    /// <summary>What it wrote besides the first line, and how it ended where that was not as it should. Complete after disposing.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <exception cref="LoadException">It does not start.</exception>
    public static async Task<ChildProcess> StartAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var child = new ChildProcess(Process.Start(start) ?? throw new LoadException($"{program} could not be started."));
        try
        {
            await child.ReadFirstLineAsync(cancellationToken);
            return child;
        }
        catch
        {
            await child.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            AskToEnd();
            await _process.WaitForExitAsync().WaitAsync(EndPatience, TimeProvider.System);
            if (_process.ExitCode != 0)
                Keep($"ended with exit code {_process.ExitCode}");
        }
        catch (TimeoutException)
        {
            Keep($"did not end within {EndPatience.TotalSeconds} seconds");
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task ReadFirstLineAsync(CancellationToken cancellationToken)
    {
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        try
        {
            FirstLine = await _firstLine.Task.WaitAsync(StartPatience, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new LoadException($"{_process.StartInfo.FileName} did not say where it listens.", exception);
        }

        if (FirstLine.Length == 0)
            throw new LoadException($"{_process.StartInfo.FileName} ended before it said where it listens: {string.Join(' ', _complaints)}");
    }

    private void AskToEnd()
    {
        if (_process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            _process.Kill();
        else
            Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
    }

    private void Keep(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            _complaints.Enqueue(line);
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Connectors.Load;

/// <summary>A program that prints its address or port on the first line. Disposing terminates it, and kills it if it does not exit in time.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The engine's timeout for plugins.</summary>
    private static readonly TimeSpan ExitTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChildProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => AddProblem(line.Data);
        process.OutputDataReceived += (_, line) =>
        {
            if (!_firstLine.TrySetResult(line.Data ?? string.Empty))
                AddProblem(line.Data);
        };
    }

    public int Id => _process.Id;

    public string FirstLine { get; private set; } = string.Empty;

    /// <summary>Output after the first line, and a failed exit. Complete after disposing.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    /// <exception cref="LoadException">The program does not start.</exception>
    public static async Task<ChildProcess> StartAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // So that its statistics can be read by a user who is not root.
            Environment = { ["CONNECTORS_ALLOW_CORE_DUMPS"] = "1" },
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
            Terminate();
            await _process.WaitForExitAsync().WaitAsync(ExitTimeout, TimeProvider.System);
            if (_process.ExitCode != 0)
                AddProblem($"exited with code {_process.ExitCode}");
        }
        catch (TimeoutException)
        {
            AddProblem($"did not exit within {ExitTimeout.TotalSeconds} seconds");
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
            FirstLine = await _firstLine.Task.WaitAsync(StartTimeout, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new LoadException($"{_process.StartInfo.FileName} did not print its address in time.", exception);
        }

        if (FirstLine.Length == 0)
            throw new LoadException($"{_process.StartInfo.FileName} exited before it printed its address: {string.Join(' ', _problems)}");
    }

    private void Terminate()
    {
        if (_process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            _process.Kill();
        else
            Process.Start("kill", ["-TERM", Id.ToString(CultureInfo.InvariantCulture)]).Dispose();
    }

    private void AddProblem(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            _problems.Enqueue(line);
    }
}

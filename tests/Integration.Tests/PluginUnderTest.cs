using System.Diagnostics;
using System.Runtime.InteropServices;
using Grpc.Net.Client;
using Pulumi.Connectors.Demo;
using Pulumirpc;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>The plugin as a separate process with a gRPC client.</summary>
internal sealed class PluginUnderTest : IAsyncDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;
    private Task<string>? _remainingOutput;

    private PluginUnderTest(Process process, string portLine)
    {
        _process = process;
        PortLine = portLine;
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{portLine}");
        Client = new ResourceProvider.ResourceProviderClient(_channel);
    }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>The first line of standard output.</summary>
    public string PortLine { get; }

    public int ProcessId => _process.Id;

    public static string Path => RepositoryFolders.Find().Plugin;

    public static string Version => RepositoryFolders.Find().Version;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<string> RemainingOutput => _remainingOutput ??= _process.StandardOutput.ReadToEndAsync(Token);

    public static Task<PluginUnderTest> StartAsync(params string[] arguments) => StartAsync(new ProcessStartInfo(Path, arguments));

    /// <summary>Starts the plugin with an additional environment variable.</summary>
    public static Task<PluginUnderTest> StartWithVariableAsync(string variable, string value) =>
        StartAsync(new ProcessStartInfo(Path) { Environment = { [variable] = value } });

    /// <summary>Starts a command that becomes the plugin, or starts it, with pipes for its streams.</summary>
    public static async Task<PluginUnderTest> StartAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The plugin could not be started.");
        var line = await process.StandardOutput.ReadLineAsync(Token);
        return new PluginUnderTest(process, line ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
    }

    public void CloseInput() => _process.StandardInput.Close();

    public void Kill() => _process.Kill();

    public async Task SignalAsync(PosixSignal signal)
    {
        using var kill = Process.Start("kill", [$"-{signal.ToString()[3..]}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(Token);
    }

    /// <summary>Waits for the end of the plugin, also if another process started it.</summary>
    /// <returns>Whether it has ended within the limit.</returns>
    public async Task<bool> EndsWithinAsync(TimeSpan limit)
    {
        try
        {
            // It holds the pipe open as long as it runs.
            await RemainingOutput.WaitAsync(limit, Token);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Sends a signal and waits for the exit.</summary>
    /// <returns>The exit code, the duration, and the output after the port line.</returns>
    public async Task<(int ExitCode, TimeSpan Took, string Output, string Error)> EndAsync(PosixSignal signal)
    {
        var started = Stopwatch.GetTimestamp();
        await SignalAsync(signal);
        var output = await RemainingOutput;
        var error = await _process.StandardError.ReadToEndAsync(Token);
        await _process.WaitForExitAsync(Token);
        return (_process.ExitCode, Stopwatch.GetElapsedTime(started), output, error);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}

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

    public static string Path => RepositoryFolders.Find().Plugin;

    public static Task<PluginUnderTest> StartAsync(params string[] arguments) => StartAsync(new ProcessStartInfo(Path, arguments));

    /// <summary>Starts the plugin with an additional environment variable.</summary>
    public static Task<PluginUnderTest> StartWithVariableAsync(string variable, string value) =>
        StartAsync(new ProcessStartInfo(Path) { Environment = { [variable] = value } });

    /// <summary>Sends a signal and waits for the exit.</summary>
    /// <returns>The exit code, the duration, and the output after the port line.</returns>
    public async Task<(int ExitCode, TimeSpan Took, string Output, string Error)> EndAsync(PosixSignal signal)
    {
        var started = Stopwatch.GetTimestamp();
        using var kill = Process.Start("kill", [signal == PosixSignal.SIGINT ? "-INT" : "-TERM", $"{_process.Id}"]);
        var output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, Stopwatch.GetElapsedTime(started), output, error);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static async Task<PluginUnderTest> StartAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The plugin could not be started.");
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new PluginUnderTest(process, line ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync()));
    }
}

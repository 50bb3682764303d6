using System.Diagnostics;
using System.Globalization;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>A plugin <c>pulumi-resource-PACKAGE</c> from PATH, started as the real engine starts it.</summary>
public sealed class PluginProcess : ProviderConnection
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly GrpcChannel _channel;
    private readonly CapturedErrors _errors;
    private readonly TimeProvider _time;
    private bool _toldToEnd;

    private PluginProcess(Process process, GrpcChannel channel, CallInvoker invoker, CapturedErrors errors, TimeProvider time)
        : base(new ResourceProvider.ResourceProviderClient(invoker))
    {
        _process = process;
        _channel = channel;
        _errors = errors;
        _time = time;
    }

    /// <inheritdoc/>
    public override string? Directory => Path.GetDirectoryName(_process.StartInfo.FileName);

    /// <inheritdoc/>
    public override async ValueTask<string?> ReadExitMessageAsync()
    {
        if (_toldToEnd || !_process.HasExited)
            return null;
        var words = await _errors.ReadAsync(_time);
        return words.Length > 0 ? words : $"(nothing; exit code {_process.ExitCode})";
    }

    /// <summary>Creates a launcher of plugins that run in a project's directory.</summary>
    /// <param name="projectDirectory">The project's directory.</param>
    /// <param name="time">For waits.</param>
    /// <param name="log">Receives the calls to the plugins; null for no log.</param>
    public static ProviderLauncher In(string projectDirectory, TimeProvider time, CallLog? log = null) =>
        (package, engineAddress, cancellationToken) => StartAsync(package, engineAddress, projectDirectory, time, log, cancellationToken);

    /// <summary>Starts the plugin and reads its port from the first line of its output.</summary>
    /// <exception cref="EngineException">The plugin does not exist, or does not start correctly.</exception>
    public static async Task<ProviderConnection> StartAsync(string package, string engineAddress, string projectDirectory, TimeProvider time, CallLog? log, CancellationToken cancellationToken)
    {
        var name = $"pulumi-resource-{package}";
        var process = Launch(Find(name), engineAddress, projectDirectory);
        var errors = new CapturedErrors(process);
        try
        {
            var port = await ReadPortAsync(process, name, errors, time, cancellationToken);
            // Output after the port is ignored, but read, because a full pipe would block the plugin.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            var channel = GrpcLimits.Connect($"127.0.0.1:{port}");
            var invoker = log is null ? channel.CreateCallInvoker() : channel.Intercept(new CallLogInterceptor(log, package));
            return new PluginProcess(process, channel, invoker, errors, time);
        }
        catch
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
            throw;
        }
    }

    /// <summary>Sends SIGINT, and SIGKILL five seconds later.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _toldToEnd = true;
        _channel.Dispose();
        try
        {
            ProcessSignal.Interrupt(_process);
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(EndTime, _time);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static string Find(string name)
    {
        var names = OperatingSystem.IsWindows() ? new[] { $"{name}.exe", $"{name}.cmd" } : [name];
        var directories = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return directories.SelectMany(directory => names.Select(file => Path.GetFullPath(Path.Combine(directory, file)))).FirstOrDefault(File.Exists)
            ?? throw new EngineException($"no resource plugin '{name}' found on PATH");
    }

    private static Process Launch(string file, string engineAddress, string projectDirectory)
    {
        var start = new ProcessStartInfo(file, [engineAddress])
        {
            WorkingDirectory = projectDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new EngineException($"could not start {file}: {exception.Message}", exception);
        }
    }

    private static async Task<int> ReadPortAsync(Process process, string name, CapturedErrors errors, TimeProvider time, CancellationToken cancellationToken)
    {
        string? line;
        try
        {
            line = await process.StandardOutput.ReadLineAsync(cancellationToken).AsTask().WaitAsync(StartTime, time, cancellationToken);
        }
        catch (TimeoutException exception)
        {
            throw new EngineException($"the plugin {name} wrote no port within {StartTime.TotalSeconds:0} seconds", exception);
        }

        if (line is null)
        {
            await process.WaitForExitAsync(cancellationToken);
            throw new EngineException($"could not read plugin {name}: it exited with code {process.ExitCode} before it wrote its port. It wrote:\n{await errors.ReadAsync(time)}");
        }

        return int.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new EngineException($"the plugin {name} wrote an invalid port: its first line must be just the port number");
    }
}

using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.Errors;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;
using Pulumi.Connectors.LocalEngine.Tests.Toy;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Faulty plugins, as shell scripts on PATH.</summary>
public sealed class PluginProcessTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("local-engine").FullName;
    private readonly string _package = $"toy{Guid.NewGuid():N}";
    private readonly string? _path = Environment.GetEnvironmentVariable("PATH");

    public PluginProcessTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the plugins of these tests are shell scripts");
        Environment.SetEnvironmentVariable("PATH", $"{_directory}{Path.PathSeparator}{_path}");
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", _path);
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Start_NotOnPath_NamesIt()
    {
        var error = await Assert.ThrowsAsync<EngineException>(StartAsync);
        Assert.Equal($"no resource plugin 'pulumi-resource-{_package}' found on PATH", error.Message);
    }

    [Theory]
    [InlineData("echo hello; read x", "wrote an invalid port")]
    [InlineData("echo 123456; read x", "wrote an invalid port")]
    [InlineData("head -c 3000 /dev/urandom | tr -d '\\n'; echo; read x", "wrote an invalid port")]
    [InlineData("echo 'cannot open the thing' >&2; exit 3", "exited with code 3 before it wrote its port. It wrote:\ncannot open the thing")]
    public async Task Start_BadFirstLine_NamesThePluginAndTheReason(string script, string message)
    {
        Plugin(script);

        var error = await Assert.ThrowsAsync<EngineException>(StartAsync);
        Assert.Contains($"pulumi-resource-{_package}", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NotExecutable_SaysSo()
    {
        File.WriteAllText(Path.Combine(_directory, $"pulumi-resource-{_package}"), "text");

        var error = await Assert.ThrowsAsync<EngineException>(StartAsync);
        Assert.StartsWith("could not start ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_GoodPort_GetsTheEngineAddressAndTheProjectDirectory()
    {
        Plugin("echo \"$@ in $(pwd)\" > told; echo 12345; read x");

        await using var connection = await StartAsync();

        Assert.Equal($"127.0.0.1:1 in {_directory}\n", await File.ReadAllTextAsync(Path.Combine(_directory, "told"), TestContext.Current.CancellationToken));
        Assert.Equal(_directory, connection.Directory);
        Assert.Null(await connection.ReadExitMessageAsync());
    }

    [Fact]
    public async Task Up_PluginDiesAfterItsPort_ShowsWhatItWrote()
    {
        Plugin("echo 1; echo 'the last words' >&2");
        using var output = new StringWriter();
        var engine = new StateRun(output, PluginProcess.In(_directory, TimeProvider.System));

        Assert.Equal(1, await engine.UpAsync(ToyStack.Thing("a"), $"{_package}:index:Thing"));
        Assert.Contains($"the plugin pulumi-resource-{_package} exited prematurely", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("the last words", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_RunningPlugin_InterruptsIt()
    {
        Plugin("trap 'echo interrupted > ended; exit' INT; echo 12345; while true; do read -t 1 x; done");
        var connection = await StartAsync();

        await connection.DisposeAsync();

        Assert.True(File.Exists(Path.Combine(_directory, "ended")));
    }

    private Task<ProviderConnection> StartAsync() =>
        PluginProcess.StartAsync(_package, "127.0.0.1:1", _directory, TimeProvider.System, null, TestContext.Current.CancellationToken);

    private void Plugin(string script)
    {
        var path = Path.Combine(_directory, $"pulumi-resource-{_package}");
        File.WriteAllText(path, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    /// <summary>Runs an update with a launcher of the test.</summary>
    private sealed class StateRun(TextWriter output, ProviderLauncher launcher)
    {
        public Task<int> UpAsync(Pulumirpc.RegisterResourceRequest resource, string type) => new Deployments.EngineSession(
            new StackState("demo", "dev"),
            launcher,
            async (run, cancellationToken) =>
            {
                using var channel = GrpcLimits.Connect(run.Address);
                var monitor = new Pulumirpc.ResourceMonitor.ResourceMonitorClient(channel);
                resource.Type = type;
                await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => monitor.RegisterResourceAsync(resource, cancellationToken: cancellationToken).ResponseAsync);
                return 0;
            },
            new ConsoleText(output),
            new Deployments.EngineOptions { SkipPreview = true }).UpAsync(TestContext.Current.CancellationToken);
    }
}

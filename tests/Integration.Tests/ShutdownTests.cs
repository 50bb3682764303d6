using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Faults;
using Pulumirpc;
using static Pulumi.Connectors.Integration.Tests.PluginCalls;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Signals that end the plugin. Also run with the native binary.</summary>
public sealed class ShutdownTests
{
    private const string Connector = "32e62e03fae6ca99";

    /// <summary>Longer than a shutdown without a write may take.</summary>
    private static readonly TimeSpan SlowWrite = TimeSpan.FromSeconds(4);

    private static readonly TimeSpan Never = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PosixSignal.SIGTERM)]
    [InlineData(PosixSignal.SIGINT)]
    public async Task Signal_ReadInProgress_EndsAtOnce(PosixSignal signal)
    {
        await using var silent = new SilentServer();
        await using var plugin = await PluginUnderTest.StartAsync();
        await plugin.ConfigureAsync(silent.Address);
        var read = ReadAsync(plugin);
        await silent.Requested;

        var (exitCode, took, output, error) = await plugin.EndAsync(signal);

        Assert.Equal((0, string.Empty, string.Empty), (exitCode, output, error));
        Assert.True(took < ShutdownLimit, $"The exit took {took}.");
        Assert.Equal(StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => read)).StatusCode);
    }

    [Fact]
    public async Task Signal_SilentEngineAndOpenStreams_EndsAtOnce()
    {
        await using var silent = new SilentServer();
        await using var plugin = await PluginUnderTest.StartAsync(silent.Address.Authority);
        await plugin.ConfigureAsync(silent.Address);
        using var http = new HttpClient { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var endless = new StreamContent(new Pipe().Reader.AsStream()) { Headers = { ContentType = new MediaTypeHeaderValue("application/grpc") } };
        var stream = http.PostAsync(new Uri($"http://127.0.0.1:{plugin.PortLine}/pulumirpc.ResourceProvider/Check"), endless, Token);
        using var open = new TcpClient();
        await open.ConnectAsync(IPAddress.Loopback, int.Parse(plugin.PortLine, CultureInfo.InvariantCulture), Token);
        var read = ReadAsync(plugin);
        await silent.Requested;

        var (_, took, _, _) = await plugin.EndAsync(PosixSignal.SIGTERM);

        Assert.True(took < ShutdownLimit, $"The exit took {took}.");
        await Assert.ThrowsAsync<RpcException>(() => read);
        await Assert.ThrowsAnyAsync<Exception>(() => stream);
    }

    [Fact]
    public async Task Signal_WriteInProgress_ReturnsItsOutcomeAndEnds()
    {
        await using var emulator = await EmulatorApp.StartAsync(cancellationToken: Token);
        await using var plugin = await PluginUnderTest.StartAsync();
        var create = await StartSlowAddAsync(plugin, emulator, SlowWrite);

        var end = plugin.EndAsync(PosixSignal.SIGTERM);
        var failure = await Assert.ThrowsAsync<RpcException>(create);
        var (exitCode, took, output, error) = await end;

        Assert.Equal(StatusCode.FailedPrecondition, failure.StatusCode);
        // The details contain the id and the state of the resource.
        Assert.Contains($"{Account}/{Connector}", Encoding.UTF8.GetString(failure.Trailers.GetValueBytes("grpc-status-details-bin") ?? []), StringComparison.Ordinal);
        Assert.Equal((0, string.Empty, string.Empty), (exitCode, output, error));
        Assert.True(took < SlowWrite + ShutdownLimit, $"The exit took {took}.");
    }

    [Fact]
    public async Task Signal_WriteInProgress_RefusesNewCallsExceptCancel()
    {
        await using var emulator = await EmulatorApp.StartAsync(cancellationToken: Token);
        await using var plugin = await PluginUnderTest.StartAsync();
        var create = await StartSlowAddAsync(plugin, emulator, SlowWrite);

        await plugin.SignalAsync(PosixSignal.SIGTERM);

        RpcException refusal;
        do
            refusal = await Assert.ThrowsAsync<RpcException>(() => ReadAsync(plugin));
        while (refusal.StatusCode != StatusCode.Cancelled);
        await Assert.ThrowsAsync<RpcException>(() => plugin.ConfigureAsync(emulator.Address));
        await plugin.Client.CancelAsync(new Empty(), cancellationToken: Token);
        await Assert.ThrowsAsync<RpcException>(create);
    }

    [Fact]
    public async Task Signal_SecondOfItsKind_EndsAtOnce()
    {
        await using var emulator = await EmulatorApp.StartAsync(cancellationToken: Token);
        await using var plugin = await PluginUnderTest.StartAsync();
        var create = await StartSlowAddAsync(plugin, emulator, Never);

        await plugin.SignalAsync(PosixSignal.SIGTERM);
        Assert.False(await plugin.EndsWithinAsync(ShutdownLimit));
        await plugin.SignalAsync(PosixSignal.SIGINT);
        Assert.False(await plugin.EndsWithinAsync(TimeSpan.FromMilliseconds(100)));
        await plugin.SignalAsync(PosixSignal.SIGTERM);

        Assert.True(await plugin.EndsWithinAsync(ShutdownLimit));
        await Assert.ThrowsAsync<RpcException>(create);
    }

    private static async Task ReadAsync(PluginUnderTest plugin) =>
        await plugin.Client.ReadAsync(new ReadRequest { Id = $"{Account}/{Connector}", Urn = Urn, Type = "connectors:index:Connector" }, cancellationToken: Token);

    /// <summary>Starts a Create, and waits until the platform has added the connector and not responded yet.</summary>
    private static async Task<Func<Task>> StartSlowAddAsync(PluginUnderTest plugin, EmulatorApp emulator, TimeSpan delay)
    {
        await plugin.ConfigureAsync(emulator.Address);
        await emulator.Admin.AddFaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "add", CarriedOut = true, Delay = delay }, Token);
        var create = plugin.CreateAsync("Connector", StringInput("connectorId", Connector));
        while (!(await emulator.Admin.AddedAsync(Account, Token)).Contains(Connector))
            Assert.False(create.IsCompleted);
        return () => create;
    }
}

using System.Runtime.InteropServices;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumirpc;
using static Pulumi.Connectors.Integration.Tests.PluginCalls;

namespace Pulumi.Connectors.Integration.Tests;

/// <summary>Tests the plugin process as the engine uses it. Also run with the native binary.</summary>
public sealed class PluginProcessTests
{
    private const string Connector = "32e62e03fae6ca99";
    private const string Canary = "canary-7f3e-secret";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_NoArguments_PrintsThePortAndAcceptsAHandshake()
    {
        await using var plugin = await PluginUnderTest.StartAsync();

        var response = await plugin.Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = "127.0.0.1:1" }, cancellationToken: Token);

        Assert.Matches("^[0-9]+$", plugin.PortLine);
        Assert.True(response.AcceptSecrets);
        Assert.True(response.AcceptResources);
    }

    [Fact]
    public async Task Start_EngineFlags_IgnoresThem()
    {
        await using var plugin = await PluginUnderTest.StartAsync("--logtostderr", "-v=9", "--tracing", "http://127.0.0.1:2", "127.0.0.1:1");

        Assert.Equal(PluginUnderTest.Version, (await plugin.Client.GetPluginInfoAsync(new Empty(), cancellationToken: Token)).Version);
    }

    [Fact]
    public async Task GetSchema_Default_ReturnsTheEmbeddedSchema()
    {
        await using var plugin = await PluginUnderTest.StartAsync();

        var response = await plugin.Client.GetSchemaAsync(new GetSchemaRequest(), cancellationToken: Token);

        var schema = JObject.Parse(response.Schema);
        Assert.Equal("connectors", (string?)schema["name"]);
        Assert.Equal(5, ((JObject)schema["functions"]!).Count);
    }

    [Fact]
    public async Task Start_Twice_BothProcessesRespond()
    {
        await using var first = await PluginUnderTest.StartAsync();
        await using var second = await PluginUnderTest.StartAsync();

        Assert.NotEqual(first.PortLine, second.PortLine);
        foreach (var plugin in new[] { first, second })
            Assert.Equal(PluginUnderTest.Version, (await plugin.Client.GetPluginInfoAsync(new Empty(), cancellationToken: Token)).Version);
    }

    [Fact]
    public async Task Proxy_InTheEnvironment_IsNotUsedForLoopback()
    {
        await using var emulator = await EmulatorApp.StartAsync(cancellationToken: Token);
        await using var plugin = await PluginUnderTest.StartWithVariableAsync("HTTP_PROXY", "http://127.0.0.1:9");
        await plugin.ConfigureAsync(emulator.Address);

        Assert.Equal($"{Account}/{Connector}", (await plugin.CreateAsync("Connector", StringInput("connectorId", Connector))).Id);
    }

    [Fact]
    public async Task Proxy_Unreachable_IsNamedInTheError()
    {
        await using var plugin = await PluginUnderTest.StartWithVariableAsync("HTTPS_PROXY", "http://127.0.0.1:9");
        await plugin.ConfigureAsync(new Uri("https://api.example.invalid"), retries: 0);

        var failure = await Assert.ThrowsAsync<RpcException>(() => plugin.CreateAsync("Connector", StringInput("connectorId", Connector)));

        Assert.Contains("the proxy 127.0.0.1:9", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lifecycle_BothResources_SucceedsWithoutOutput()
    {
        await using var emulator = await EmulatorApp.StartAsync(cancellationToken: Token);
        await using var plugin = await PluginUnderTest.StartAsync();
        await plugin.Client.HandshakeAsync(new ProviderHandshakeRequest(), cancellationToken: Token);
        await plugin.ConfigureAsync(emulator.Address);

        var connector = await plugin.CreateAsync("Connector", StringInput("connectorId", Connector));
        var secret = Value.ForStruct(new Struct { Fields = { ["advertiserSecretKey"] = Value.ForString(Canary) } });
        var config = Value.ForStruct(new Struct { Fields = { ["advertiserId"] = Value.ForString("ttd-1") } });
        var configuration = await plugin.CreateAsync(
            "ConnectorConfiguration", StringInput("connectorId", Connector), ("config", config), ("secretConfig", secret));
        var read = await plugin.Client.ReadAsync(
            new ReadRequest { Id = configuration.Id, Urn = Urn, Type = "connectors:index:ConnectorConfiguration" }, cancellationToken: Token);
        await DeleteAsync(emulator.Address, "Connector", connector.Id, connector.Properties);

        Assert.Equal($"{Account}/{Connector}", connector.Id);
        Assert.True(configuration.Properties.Fields["configured"].BoolValue);
        Assert.Equal("ttd-1", read.Inputs.Fields["config"].StructValue.Fields["advertiserId"].StringValue);
        Assert.DoesNotContain(Canary, read.ToString(), StringComparison.Ordinal);
        Assert.Empty(await emulator.Admin.AddedAsync(Account, Token));
        var (exitCode, _, output, error) = await plugin.EndAsync(PosixSignal.SIGTERM);
        Assert.Equal((0, string.Empty, string.Empty), (exitCode, output, error));
    }

    private static async Task DeleteAsync(Uri api, string type, string id, Struct state)
    {
        // Uses another process, because a process does not delete a resource that it created: a forced replacement deletes the old entry of the same id last.
        await using var later = await PluginUnderTest.StartAsync();
        await later.Client.HandshakeAsync(new ProviderHandshakeRequest(), cancellationToken: Token);
        await later.ConfigureAsync(api);
        await later.Client.DeleteAsync(
            new DeleteRequest { Id = id, Urn = Urn, Type = $"connectors:index:{type}", Properties = state, OldInputs = new Struct() }, cancellationToken: Token);
    }
}

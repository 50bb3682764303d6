using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumi.Connectors.Demo;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumirpc;

namespace Pulumi.Connectors.Load;

/// <summary>The plugin as a separate process, configured as by the engine.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    /// <summary>The provider's default of <c>maxConcurrency</c>.</summary>
    public const int MaxConcurrency = 8;

    private const string ProviderUrn = "urn:pulumi:load::load::pulumi:providers:connectors::default";

    private readonly ChildProcess _process;
    private readonly GrpcChannel _channel;
    private readonly Uri _api;

    private PluginProcess(ChildProcess process, Uri api)
    {
        _process = process;
        _api = api;
        _channel = GrpcLimits.Connect($"127.0.0.1:{process.FirstLine}");
        Client = new ResourceProvider.ResourceProviderClient(_channel);
    }

    public ResourceProvider.ResourceProviderClient Client { get; }

    /// <summary>Unexpected output, and a failed exit.</summary>
    public IReadOnlyCollection<string> Problems => _process.Problems;

    public static async Task<PluginProcess> StartAsync(EmulatorProcess platform, CancellationToken cancellationToken)
    {
        var plugin = new PluginProcess(await ChildProcess.StartAsync(RepositoryFolders.Find().Plugin, [], cancellationToken), platform.Address);
        try
        {
            await plugin.ConfigureAsync(cancellationToken);
            return plugin;
        }
        catch
        {
            await plugin.DisposeAsync();
            throw;
        }
    }

    public ProcessStatistics? ReadStatistics() => ProcessStatistics.Read(_process.Id, _api.Port);

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _process.DisposeAsync();
    }

    private async Task ConfigureAsync(CancellationToken cancellationToken)
    {
        var handshake = new ProviderHandshakeRequest { ConfigureWithUrn = true, SupportsRefreshBeforeUpdate = true, AcceptsByteString = true };
        await Client.HandshakeAsync(handshake, cancellationToken: cancellationToken);
        var settings = new Struct
        {
            Fields =
            {
                ["baseUrl"] = Value.ForString(_api.ToString()),
                ["clientId"] = Value.ForString(EmulatorProcess.ClientId),
                ["clientSecret"] = Value.ForString(EmulatorProcess.ClientSecret),
            },
        };
        var check = new CheckRequest { Urn = ProviderUrn, Olds = new Struct(), News = settings, Name = "default", Type = "pulumi:providers:connectors" };
        var response = await Client.CheckConfigAsync(check, cancellationToken: cancellationToken);
        if (response.Failures.Count > 0)
            throw new LoadException($"CheckConfig failed: {response.Failures[0].Reason}");
        var configure = new ConfigureRequest { Args = response.Inputs, AcceptSecrets = true, AcceptResources = true, SendsOldInputs = true };
        await Client.ConfigureAsync(configure, cancellationToken: cancellationToken);
    }
}

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Hosting;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>An emulator, a plugin configured to use it, and a fake engine that records the log.</summary>
internal sealed class ProviderFixture : IAsyncDisposable
{
    public const string Account = "a3ba4fbd9d51df11";
    public const string ConnectorType = "connectors:index:Connector";
    public const string ConfigurationType = "connectors:index:ConnectorConfiguration";

    private readonly WebApplication _plugin;
    private (string Name, PropertyValue Value)[] _settings = [];

    private ProviderFixture(WebApplication plugin, EmulatorApp emulator, FakeEngine engine, ConcurrentDictionary<string, string> environment)
    {
        _plugin = plugin;
        Emulator = emulator;
        Engine = engine;
        Environment = environment;
        Client = new ProviderClient(PluginHost.Port(plugin));
    }

    public ProviderClient Client { get; }

    public EmulatorApp Emulator { get; }

    public FakeEngine Engine { get; }

    /// <summary>The environment variables of the plugin; empty at the start.</summary>
    public ConcurrentDictionary<string, string> Environment { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts emulator, plugin and engine without calling the plugin.</summary>
    public static async Task<ProviderFixture> StartUnconfiguredAsync(EmulatorOptions? options = null, TimeProvider? time = null)
    {
        options ??= new EmulatorOptions();
        var emulator = await EmulatorApp.StartAsync(options with { Catalogue = options.Catalogue ?? TestCatalogue.Json }, Cancellation);
        var environment = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        var plugin = PluginHost.Build(new PluginArguments(null), environment.GetValueOrDefault, time ?? TimeProvider.System);
        await plugin.StartAsync(Cancellation);
        return new ProviderFixture(plugin, emulator, await FakeEngine.StartAsync(), environment);
    }

    /// <param name="settings">Override the settings that point to the emulator.</param>
    public static async Task<ProviderFixture> StartAsync(
        EmulatorOptions? options = null, TimeProvider? time = null, params (string Name, PropertyValue Value)[] settings)
    {
        var fixture = await StartUnconfiguredAsync(options, time);
        await fixture.HandshakeAsync();
        await fixture.ConfigureAsync(settings);
        return fixture;
    }

    public Task<ProviderHandshakeResponse> HandshakeAsync() =>
        Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = Engine.Address, SupportsRefreshBeforeUpdate = true });

    public Task<ConfigureResponse> ConfigureAsync(params (string Name, PropertyValue Value)[] settings)
    {
        _settings = settings;
        return Client.ConfigureAsync(new ConfigureRequest { Args = PropertyValueWriter.Write(Settings(settings)) });
    }

    /// <summary>Starts the next run of the stack: a new configuration, with the same settings, clears the caches of the provider.</summary>
    public Task NextRunAsync() => ConfigureAsync(_settings);

    /// <summary>Returns settings that point to the emulator, with secrets marked as the engine marks them.</summary>
    public PropertyMap Settings(params (string Name, PropertyValue Value)[] settings) =>
        settings.Aggregate(
            PropertyMaps.Of(
                ("baseUrl", PropertyValue.Of(Emulator.Address.GetLeftPart(UriPartial.Authority))),
                ("clientId", PropertyValue.Of("emulator-client")),
                ("clientSecret", PropertyValue.Secret(PropertyValue.Of("emulator-secret"))),
                ("accountId", PropertyValue.Of(Account)),
                ("version", PropertyValue.Of("1.2.3"))),
            (map, setting) => map.With(setting.Name, setting.Value));

    public StackResource Connector(string name = "store") => new(Client, ConnectorType, name);

    public StackResource Configuration(string name = "store-config") => new(Client, ConfigurationType, name);

    /// <summary>Adds a connector by hand and returns a new resource for its configuration.</summary>
    public async Task<StackResource> AddConnectorAsync(string connectorId = TestCatalogue.Store)
    {
        await Emulator.Admin.AddAsync(Account, connectorId, Cancellation);
        return Configuration();
    }

    /// <summary>Advances the emulator by a minute and changes fields by hand.</summary>
    public async Task ChangeByHandAsync(params (string Field, JToken Value)[] fields)
    {
        await AdvanceAsync();
        await Emulator.Admin.ChangeConfigurationAsync(
            Account, TestCatalogue.Store, fields.ToDictionary(field => field.Field, field => field.Value), Cancellation);
    }

    public Task AdvanceAsync() => Emulator.Admin.AdvanceClockAsync(TimeSpan.FromMinutes(1), Cancellation);

    public Task<JObject> GetStoredAsync(string connectorId = TestCatalogue.Store) =>
        Emulator.Admin.ConfigurationAsync(Account, connectorId, Cancellation);

    public Task<IReadOnlyList<string>> GetAddedIdsAsync() => Emulator.Admin.AddedAsync(Account, Cancellation);

    /// <summary>Returns the endpoints requested since the last <see cref="ClearRequestsAsync"/>, in order.</summary>
    public async Task<IReadOnlyList<string>> GetRequestedEndpointsAsync() =>
        [.. (await Emulator.Admin.RequestsAsync(Cancellation)).Select(request => request.Endpoint)];

    public Task ClearRequestsAsync() => Emulator.Admin.ClearRequestsAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _plugin.StopAsync(CancellationToken.None);
        await _plugin.DisposeAsync();
        await Engine.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}

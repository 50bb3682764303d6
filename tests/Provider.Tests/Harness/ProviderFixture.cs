using Microsoft.AspNetCore.Builder;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Hosting;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;

namespace Pulumi.Connectors.Tests;

/// <summary>An emulator, a plugin that is configured to use it, and an engine that listens.</summary>
internal sealed class ProviderFixture : IAsyncDisposable
{
    public const string Account = "a3ba4fbd9d51df11";
    public const string ConnectorType = "connectors:index:Connector";
    public const string ConfigurationType = "connectors:index:ConnectorConfiguration";

    private readonly WebApplication _plugin;

    private ProviderFixture(WebApplication plugin, EmulatorApp emulator, FakeEngine engine)
    {
        _plugin = plugin;
        Emulator = emulator;
        Engine = engine;
        Client = new ProviderClient(PluginHost.Port(plugin));
    }

    public ProviderClient Client { get; }

    public EmulatorApp Emulator { get; }

    public FakeEngine Engine { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Everything running; nothing called yet.</summary>
    public static async Task<ProviderFixture> StartUnconfiguredAsync(EmulatorOptions? options = null, TimeProvider? time = null)
    {
        var given = options ?? new EmulatorOptions();
        var emulator = await EmulatorApp.StartAsync(given with { Catalogue = given.Catalogue ?? TestCatalogue.Json }, Cancellation);
        var plugin = PluginHost.Build(new PluginArguments(null), time ?? TimeProvider.System);
        await plugin.StartAsync(Cancellation);
        return new ProviderFixture(plugin, emulator, await FakeEngine.StartAsync());
    }

    /// <param name="settings">Wins over the settings that lead to the emulator.</param>
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

    public Task<ConfigureResponse> ConfigureAsync(params (string Name, PropertyValue Value)[] settings) =>
        Client.ConfigureAsync(new ConfigureRequest { Args = PropertyValueWriter.Write(Settings(settings)) });

    /// <summary>The next run of the stack: the provider is configured anew and remembers nothing.</summary>
    public Task NextRunAsync() => ConfigureAsync();

    /// <summary>Settings that lead to the emulator, secrets marked as the engine marks them.</summary>
    public PropertyMap Settings(params (string Name, PropertyValue Value)[] settings) =>
        settings.Aggregate(
            Props.Of(
                ("baseUrl", PropertyValue.Of(Emulator.Address.GetLeftPart(UriPartial.Authority))),
                ("clientId", PropertyValue.Of("emulator-client")),
                ("clientSecret", PropertyValue.Secret(PropertyValue.Of("emulator-secret"))),
                ("accountId", PropertyValue.Of(Account)),
                ("version", PropertyValue.Of("0.1.0"))),
            (map, setting) => map.With(setting.Name, setting.Value));

    public StackResource Connector(string name = "store") => new(Client, ConnectorType, name);

    public StackResource Configuration(string name = "store-config") => new(Client, ConfigurationType, name);

    /// <summary>A connector that is added by hand, and what leads to it.</summary>
    public async Task<StackResource> AddedAsync(string connectorId = TestCatalogue.Store)
    {
        await Emulator.Admin.AddAsync(Account, connectorId, Cancellation);
        return Configuration();
    }

    /// <summary>Somebody changes fields by hand, a minute later.</summary>
    public async Task ChangeByHandAsync(params (string Field, JToken Value)[] fields)
    {
        await AdvanceAsync();
        await Emulator.Admin.ChangeConfigurationAsync(
            Account, TestCatalogue.Store, fields.ToDictionary(field => field.Field, field => field.Value), Cancellation);
    }

    public Task AdvanceAsync() => Emulator.Admin.AdvanceClockAsync(TimeSpan.FromMinutes(1), Cancellation);

    public Task<JObject> StoredAsync(string connectorId = TestCatalogue.Store) =>
        Emulator.Admin.ConfigurationAsync(Account, connectorId, Cancellation);

    public Task<IReadOnlyList<string>> AddedIdsAsync() => Emulator.Admin.AddedAsync(Account, Cancellation);

    /// <summary>Names of the endpoints that were asked since the last clearing, in order.</summary>
    public async Task<IReadOnlyList<string>> AskedAsync() =>
        [.. (await Emulator.Admin.RequestsAsync(Cancellation)).Select(request => request.Endpoint)];

    public Task ForgetRequestsAsync() => Emulator.Admin.ClearRequestsAsync(Cancellation);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _plugin.StopAsync(CancellationToken.None);
        await _plugin.DisposeAsync();
        await Engine.DisposeAsync();
        await Emulator.DisposeAsync();
    }
}

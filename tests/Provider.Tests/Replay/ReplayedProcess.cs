using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Replays one recorded process of the provider: a plugin with an emulator that accepts the recorded settings.</summary>
internal sealed class ReplayedProcess : IAsyncDisposable
{
    private readonly ProviderFixture _fixture;

    private ReplayedProcess(ProviderFixture fixture, FakeTimeProvider time)
    {
        _fixture = fixture;
        Platform = new ReplayPlatform(fixture.Emulator.Admin, time);
    }

    public ReplayPlatform Platform { get; }

    public static async Task<ReplayedProcess> StartAsync(string file, IReadOnlyList<RecordedCall> calls)
    {
        var settings = calls.FirstOrDefault(call => call.Method == "Configure")?.Map("args") ?? [];
        var time = new FakeTimeProvider();
        var options = EmulatorOptionsFor(settings) with { Catalogue = ReplayCatalogue.For(file), TimeProvider = time };
        var process = new ReplayedProcess(await ProviderFixture.StartUnconfiguredAsync(options), time);
        foreach (var (name, value) in ReplayEnvironment.For(file, process._fixture.Emulator.Address))
            process._fixture.Environment[name] = value;
        await process.Platform.PrepareAsync(calls);
        return process;
    }

    /// <summary>Sends a call for which the platform is prepared.</summary>
    public async Task<ReplayedResponse> PlayAsync(RecordedCall call)
    {
        var (response, error) = await WireCalls.SendAsync(_fixture.Client, call.Method, WithOurAddresses(call));
        var writes = call.NeedsPlatform ? await Platform.WritesAsync() : [];
        var key = call.Writes ? Precondition.Of(call)?.Key : null;
        var stored = key is null ? null : await Platform.FieldsAsync(key);
        return new ReplayedResponse(call, response, error, writes, stored);
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    /// <summary>Returns options with the credentials and routes of the recorded settings.</summary>
    private static EmulatorOptions EmulatorOptionsFor(JObject settings)
    {
        var options = new EmulatorOptions();
        var plain = (JObject)RecordedValue.Plain(settings);
        var routes = plain["routes"] switch
        {
            JObject map => map,
            JValue { Value: string json } => RecordedCall.ParseJson(json),
            _ => [],
        };
        return options with
        {
            ClientId = (string?)plain["clientId"] ?? options.ClientId,
            ClientSecret = (string?)plain["clientSecret"] ?? options.ClientSecret,
            Routes = routes.Properties().ToDictionary(route => route.Name, route => (string)route.Value!),
        };
    }

    // The recordings contain placeholders for addresses, and the settings contain example addresses.
    private JObject WithOurAddresses(RecordedCall call)
    {
        var text = call.Request.ToString(Formatting.None)
            .Replace("127.0.0.1:PORT", _fixture.Engine.Address, StringComparison.Ordinal);
        if (call.Method == "Configure")
        {
            var platform = _fixture.Emulator.Address.GetLeftPart(UriPartial.Authority);
            text = text.Replace("https://api.example.com", platform, StringComparison.Ordinal)
                .Replace("https://api2.example.com", platform, StringComparison.Ordinal);
        }

        return RecordedCall.ParseJson(text);
    }
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;

namespace Pulumi.Connectors.Tests;

/// <summary>One recorded process of the provider: a plugin of ours, with a platform that accepts what the recording says.</summary>
internal sealed class ReplayedProcess : IAsyncDisposable
{
    private readonly ProviderFixture _fixture;

    private ReplayedProcess(ProviderFixture fixture)
    {
        _fixture = fixture;
        Platform = new ReplayPlatform(fixture.Emulator.Admin);
    }

    public ReplayPlatform Platform { get; }

    public static async Task<ReplayedProcess> StartAsync(string file, IReadOnlyList<RecordedCall> calls)
    {
        var settings = calls.FirstOrDefault(call => call.Method == "Configure")?.Map("args") ?? [];
        var process = new ReplayedProcess(await ProviderFixture.StartUnconfiguredAsync(Accepting(settings) with { Catalogue = ReplayCatalogue.For(file) }));
        await process.Platform.PrepareAsync(calls);
        return process;
    }

    /// <summary>Plays a call whose platform is prepared.</summary>
    public async Task<Answer> PlayAsync(RecordedCall call)
    {
        using var environment = call.Method == "Configure" ? ReplayEnvironment.For(call.File, _fixture.Emulator.Address) : null;
        var (response, error) = await WireCalls.SendAsync(_fixture.Client, call.Method, WithOurAddresses(call));
        var writes = call.NeedsPlatform ? await Platform.WritesAsync() : [];
        var key = call.Writes ? Presupposition.Of(call)?.Key : null;
        var stored = key is null ? null : await Platform.FieldsAsync(key);
        return new Answer(call, response, error, writes, stored);
    }

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    /// <summary>Credentials and routes as the recorded settings have them.</summary>
    private static EmulatorOptions Accepting(JObject settings)
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

    // The recordings hold placeholders, and one provider's address, which is nobody's, in its settings.
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

using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Doctor;

/// <summary>An emulator with one configured connector, for the doctor.</summary>
internal sealed class CheckedPlatform : IAsyncDisposable
{
    private const string Connector = "00000000000000c1";

    private readonly FakeTimeProvider _time;
    private readonly EmulatorApp _emulator;

    private CheckedPlatform(FakeTimeProvider time, EmulatorApp emulator)
    {
        _time = time;
        _emulator = emulator;
    }

    public static string Key => $"{ProviderFixture.Account}/{Connector}";

    private static JObject Catalogue => JObject.Parse(
        $$"""
        { "connectors": [
          { "connectorId": "{{Connector}}", "platform": "Files", "platformId": "00000000000000f9", "supportedType": "Destination",
            "secretConfig": [
              { "id": "bucket", "type": "Text", "required": true },
              { "id": "folder", "type": "Text" },
              { "id": "port", "type": "Number" },
              { "id": "region", "type": "Select", "options": ["us", "eu"] },
              { "id": "tables", "type": "Multi-Select", "options": ["a", "b", "c"] },
              { "id": "since", "type": "Date" },
              { "id": "password", "type": "Password" } ] } ] }
        """);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it with these values, saved an hour ago.</summary>
    public static async Task<CheckedPlatform> StartAsync(JObject values, params string[] habits)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 12, 0, 30, TimeSpan.Zero));
        var options = new EmulatorOptions { Catalogue = Catalogue, TimeProvider = time };
        var emulator = await EmulatorApp.StartAsync(options, Cancellation);
        await emulator.Admin.AddAsync(ProviderFixture.Account, Connector, Cancellation);
        var fields = values.Properties().ToDictionary(property => property.Name, property => property.Value);
        await emulator.Admin.ChangeConfigurationAsync(ProviderFixture.Account, Connector, fields, Cancellation);
        time.Advance(TimeSpan.FromHours(1));
        await emulator.Admin.SetHabitsAsync(habits.Select(Habit.Parse), Cancellation);
        return new CheckedPlatform(time, emulator);
    }

    public async Task<DoctorRun> RunAsync(params string[] flags) => await RunTerminalAsync(typed: null, flags);

    /// <param name="typed">What a person types; null if there is no terminal.</param>
    public async Task<DoctorRun> RunTerminalAsync(string? typed, params string[] flags)
    {
        var run = DoctorRun.OfTerminalAsync(DoctorRun.Environment(_emulator.Address), _time, typed, ["--json", .. flags]);
        await Wait.UntilAsync(() => run.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(500)));
        return await run;
    }

    /// <summary>Returns the stored values, with those of secrets.</summary>
    public async Task<JObject> ValuesAsync()
    {
        await _emulator.Admin.ClearHabitsAsync(Cancellation);
        return (JObject)(await _emulator.Admin.ConfigurationAsync(ProviderFixture.Account, Connector, Cancellation))["fields"]!;
    }

    /// <summary>Returns the number of saves that were sent.</summary>
    public async Task<int> CountSavesAsync() => (await _emulator.Admin.RequestsAsync(Cancellation)).Count(request => request.Endpoint == "configure");

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}

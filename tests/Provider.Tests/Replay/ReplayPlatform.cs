using System.Net;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Resources;

namespace Pulumi.Connectors.Tests;

/// <summary>Puts the platform, by hand, into the state that recorded calls take for granted.</summary>
internal sealed class ReplayPlatform(EmulatorAdmin admin)
{
    /// <summary>Before every recorded stamp, and less than a token's life before the last of them.</summary>
    private static readonly DateTimeOffset BeforeAll = DateTimeOffset.FromUnixTimeSeconds(1795474000);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Before a process: what its calls take for granted of a connector, up to the first that writes it. Plugins keep lists for a while.</summary>
    public async Task PrepareAsync(IEnumerable<RecordedCall> calls)
    {
        await admin.SetClockAsync(BeforeAll, frozen: true, Cancellation);
        var written = new HashSet<ConnectorKey>();
        foreach (var call in calls)
        {
            if (Presupposition.Of(call) is not { } presupposition || written.Contains(presupposition.Key))
                continue;
            await ApplyAsync(presupposition);
            if (call.Writes)
                written.Add(presupposition.Key);
        }
    }

    /// <summary>
    /// Before a call: what it takes for granted and the calls before it did not bring about; a Delete takes what they left. The clock stands
    /// where the recorded write was made.
    /// </summary>
    public async Task PrepareAsync(RecordedCall call)
    {
        if (call.Method != "Delete" && Presupposition.Of(call) is { } presupposition)
            await ApplyAsync(presupposition);
        if (call.Writes && (long?)call.Response?["properties"]?["lastUpdated"] is { } writtenAt)
            await admin.SetClockAsync(DateTimeOffset.FromUnixTimeSeconds(writtenAt), frozen: true, Cancellation);
        await admin.ClearRequestsAsync(Cancellation);
    }

    /// <summary>Names of the endpoints that wrote since the call was prepared.</summary>
    public async Task<IReadOnlyList<string>> WritesAsync() =>
    [
        .. (await admin.RequestsAsync(Cancellation)).Select(request => request.Endpoint).Where(endpoint => endpoint is "add" or "configure" or "remove"),
    ];

    /// <summary>Fields as they are stored, or null where there is no connector.</summary>
    public async Task<JObject?> FieldsAsync(ConnectorKey key) => (JObject?)(await FindAsync(key))?["fields"];

    /// <summary>The next Add is done at once and answered late.</summary>
    public Task SlowAddAsync() =>
        admin.AddFaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "add", CarriedOut = true, Delay = TimeSpan.FromMilliseconds(300) }, Cancellation);

    public async Task<bool> IsAddedAsync(ConnectorKey key) => await FindAsync(key) is not null;

    public Task<IReadOnlyList<string>> ViolationsAsync() => admin.ViolationsAsync(Cancellation);

    private async Task ApplyAsync(Presupposition wanted)
    {
        var found = await FindAsync(wanted.Key);
        var isConfigured = found?["lastUpdated"] is { Type: not JTokenType.Null };
        if (found is not null && (wanted.Presence == Presence.NotAdded || (wanted.Presence == Presence.Unconfigured && isConfigured)))
        {
            await admin.RemoveAsync(wanted.Key.AccountId, wanted.Key.ConnectorId, Cancellation);
            found = null;
        }

        if (wanted.Presence == Presence.NotAdded)
            return;
        if (found is null)
            await admin.AddAsync(wanted.Key.AccountId, wanted.Key.ConnectorId, Cancellation);
        if (wanted.Presence == Presence.Exactly || (wanted.Presence == Presence.Configured && !isConfigured))
            await SaveAsync(wanted, (JObject?)found?["fields"] ?? []);
    }

    // What an import cannot see is there all the same, or the platform would not call the configuration complete.
    private async Task SaveAsync(Presupposition wanted, JObject stored)
    {
        var fields = stored.Properties().ToDictionary(field => field.Name, _ => (JToken)JValue.CreateNull());
        fields["apiKey"] = "set by hand";
        foreach (var field in wanted.Fields.Properties().Where(field => field.Value is not JObject))
            fields[field.Name] = field.Value;
        if (wanted.SavedAt is { } time)
            await admin.SetClockAsync(time, frozen: true, Cancellation);
        await admin.ChangeConfigurationAsync(wanted.Key.AccountId, wanted.Key.ConnectorId, fields, Cancellation);
    }

    private async Task<JObject?> FindAsync(ConnectorKey key)
    {
        try
        {
            return await admin.ConfigurationAsync(key.AccountId, key.ConnectorId, Cancellation);
        }
        catch (HttpRequestException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }
}

using System.Net;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Admin;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Brings the emulator into the state that recorded calls require.</summary>
/// <param name="time">The emulator's clock: slow responses are sent when it advances.</param>
internal sealed class ReplayPlatform(EmulatorAdmin admin, FakeTimeProvider time)
{
    /// <summary>Precedes every recorded timestamp, the last one by less than the lifetime of a token.</summary>
    private static readonly DateTimeOffset BeforeAllTimestamps = DateTimeOffset.FromUnixTimeSeconds(1795474000);

    private static readonly TimeSpan AddDelay = TimeSpan.FromSeconds(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// Prepares for a process: applies the preconditions of its calls for each connector, up to the first call that writes it. Necessary
    /// because plugins cache lists.
    /// </summary>
    public async Task PrepareAsync(IEnumerable<RecordedCall> calls)
    {
        await admin.SetClockAsync(BeforeAllTimestamps, frozen: true, Cancellation);
        var written = new HashSet<ConnectorKey>();
        foreach (var call in calls)
        {
            if (Precondition.Of(call) is not { } precondition || written.Contains(precondition.Key))
                continue;
            await ApplyAsync(precondition);
            if (call.Writes)
                written.Add(precondition.Key);
        }
    }

    /// <summary>
    /// Prepares for a call: applies its precondition, except for Delete, which uses what the calls before it left. Freezes the clock at the
    /// recorded time of the write.
    /// </summary>
    public async Task PrepareAsync(RecordedCall call)
    {
        if (call.Method != "Delete" && Precondition.Of(call) is { } precondition)
            await ApplyAsync(precondition);
        if (call.Writes && (long?)call.Response?["properties"]?["lastUpdated"] is { } writtenAt)
            await admin.SetClockAsync(DateTimeOffset.FromUnixTimeSeconds(writtenAt), frozen: true, Cancellation);
        await admin.ClearRequestsAsync(Cancellation);
    }

    /// <summary>Returns the writing endpoints that were requested since the call was prepared.</summary>
    public async Task<IReadOnlyList<string>> WritesAsync() =>
    [
        .. (await admin.RequestsAsync(Cancellation)).Select(request => request.Endpoint).Where(endpoint => endpoint is "add" or "configure" or "remove"),
    ];

    /// <summary>Returns the stored fields, or null if the connector is not added.</summary>
    public async Task<JObject?> FieldsAsync(ConnectorKey key) => (JObject?)(await FindAsync(key))?["fields"];

    /// <summary>Delays the responses of Add, which is carried out immediately, until <see cref="SendSlowResponseAsync"/>.</summary>
    public Task SlowAddAsync() =>
        admin.AddFaultAsync(new FaultRule(FaultKind.Slow) { Endpoint = "add", CarriedOut = true, Delay = AddDelay }, Cancellation);

    /// <summary>Sends the delayed response that the call waits for.</summary>
    public Task SendSlowResponseAsync(Task call) => Wait.UntilAsync(() => call.IsCompleted, () => time.Advance(AddDelay));

    public async Task<bool> IsAddedAsync(ConnectorKey key) => await FindAsync(key) is not null;

    public Task<IReadOnlyList<string>> ViolationsAsync() => admin.ViolationsAsync(Cancellation);

    private async Task ApplyAsync(Precondition precondition)
    {
        var found = await FindAsync(precondition.Key);
        var isConfigured = found?["lastUpdated"] is { Type: not JTokenType.Null };
        if (found is not null && (precondition.Presence == Presence.NotAdded || (precondition.Presence == Presence.Unconfigured && isConfigured)))
        {
            await admin.RemoveAsync(precondition.Key.AccountId, precondition.Key.ConnectorId, Cancellation);
            found = null;
        }

        if (precondition.Presence == Presence.NotAdded)
            return;
        if (found is null)
            await admin.AddAsync(precondition.Key.AccountId, precondition.Key.ConnectorId, Cancellation);
        if (precondition.Presence == Presence.Exactly || (precondition.Presence == Presence.Configured && !isConfigured))
            await SaveAsync(precondition, (JObject?)found?["fields"] ?? []);
    }

    // Sets the secret that an import cannot read: without it the configuration is not complete.
    private async Task SaveAsync(Precondition precondition, JObject stored)
    {
        var fields = stored.Properties().ToDictionary(field => field.Name, _ => (JToken)JValue.CreateNull());
        fields["apiKey"] = "set by hand";
        foreach (var field in precondition.Fields.Properties().Where(field => field.Value is not JObject))
            fields[field.Name] = field.Value;
        if (precondition.SavedAt is { } savedAt)
            await admin.SetClockAsync(savedAt, frozen: true, Cancellation);
        await admin.ChangeConfigurationAsync(precondition.Key.AccountId, precondition.Key.ConnectorId, fields, Cancellation);
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

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Resources;

namespace Pulumi.Connectors.Tests;

/// <summary>What a recorded call takes for granted of the platform, as far as its request and its answer tell.</summary>
/// <param name="Fields">Fields by id, secrets without their mark.</param>
/// <param name="SavedAt">When they were saved.</param>
internal sealed record Presupposition(ConnectorKey Key, Presence Presence, JObject Fields, DateTimeOffset? SavedAt)
{
    /// <returns>Null where the call goes with any platform.</returns>
    public static Presupposition? Of(RecordedCall call) => call.Type switch
    {
        "Connector" => OfConnector(call) is { } presence ? At(call, presence) : null,
        "ConnectorConfiguration" => OfConfiguration(call),
        _ => null,
    };

    private static Presence? OfConnector(RecordedCall call) => call.Method switch
    {
        "Create" when call.Writes => Presence.NotAdded,
        "Read" => IsFound(call) ? Presence.Added : Presence.NotAdded,
        "Check" when HasOlds(call) => Presence.Added,
        "Diff" or "Update" or "Delete" => Presence.Added,
        _ => null,
    };

    private static Presupposition? OfConfiguration(RecordedCall call) => call.Method switch
    {
        "Create" when call.Writes => At(call, Presence.Unconfigured),
        "Read" when !IsFound(call) => At(call, Presence.NotAdded),
        "Read" => At(call, Presence.Exactly, call.Response!["properties"], call.Request["properties"]),
        "Update" => At(call, call.Writes ? Presence.Exactly : Presence.Configured, call.Request["olds"], call.Request["olds"]),
        "Delete" => At(call, Presence.Configured, call.Request["properties"], call.Request["properties"]),
        "Check" when HasOlds(call) => At(call, Presence.Configured, call.Request["olds"], call.Request["olds"]),
        // Only the platform can have told that a field does not exist.
        "Check" when call.Response?["failures"] is not null => At(call, Presence.Added),
        _ => null,
    };

    private static bool IsFound(RecordedCall call) => call.Response?["id"] is not null;

    private static bool HasOlds(RecordedCall call) => call.Map("olds") is { Count: > 0 };

    /// <param name="state">Holds the plain fields and the stamp.</param>
    /// <param name="secrets">Holds the secret fields.</param>
    private static Presupposition At(RecordedCall call, Presence presence, JToken? state = null, JToken? secrets = null)
    {
        var fields = new JObject();
        fields.Merge(RecordedValue.Plain(state?["config"] ?? new JObject()));
        fields.Merge(RecordedValue.Plain(secrets?["secretConfig"] ?? new JObject()));
        var savedAt = (long?)state?["remoteLastUpdated"];
        return new Presupposition(KeyOf(call), presence, fields, savedAt is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
    }

    private static ConnectorKey KeyOf(RecordedCall call)
    {
        if ((string?)call.Request["id"] is { } id)
            return ConnectorKey.Parse(id, defaultAccountId: null);
        var inputs = call.Method == "Check" ? HasOlds(call) ? call.Map("olds")! : (JObject)call.Response!["inputs"]! : call.Map("properties")!;
        return new ConnectorKey((string)inputs["accountId"]!, (string)inputs["connectorId"]!);
    }
}

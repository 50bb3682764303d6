using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>State of the platform that a recorded call requires, derived from its request and response.</summary>
/// <param name="Fields">Fields by id, secrets in plain.</param>
/// <param name="SavedAt">Timestamp of the last save.</param>
internal sealed record Precondition(ConnectorKey Key, Presence Presence, JObject Fields, DateTimeOffset? SavedAt)
{
    /// <returns>Null if the call has no precondition.</returns>
    public static Precondition? Of(RecordedCall call) => call.Type switch
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

    private static Precondition? OfConfiguration(RecordedCall call) => call.Method switch
    {
        "Create" when call.Writes => At(call, Presence.Unconfigured),
        "Read" when !IsFound(call) => At(call, Presence.NotAdded),
        "Read" => At(call, Presence.Exactly, call.Response!["properties"], call.Request["properties"]),
        "Update" => At(call, call.Writes ? Presence.Exactly : Presence.Configured, call.Request["olds"], call.Request["olds"]),
        "Delete" => At(call, Presence.Configured, call.Request["properties"], call.Request["properties"]),
        "Check" when HasOlds(call) => At(call, Presence.Configured, call.Request["olds"], call.Request["olds"]),
        // The recorded provider can know that a field does not exist only from the platform.
        "Check" when call.Response?["failures"] is not null => At(call, Presence.Added),
        _ => null,
    };

    private static bool IsFound(RecordedCall call) => call.Response?["id"] is not null;

    private static bool HasOlds(RecordedCall call) => call.Map("olds") is { Count: > 0 };

    /// <param name="state">Contains the plain fields and the timestamp.</param>
    /// <param name="secrets">Contains the secret fields.</param>
    private static Precondition At(RecordedCall call, Presence presence, JToken? state = null, JToken? secrets = null)
    {
        var fields = new JObject();
        fields.Merge(RecordedValue.Plain(state?["config"] ?? new JObject()));
        fields.Merge(RecordedValue.Plain(secrets?["secretConfig"] ?? new JObject()));
        var savedAt = (long?)state?["remoteLastUpdated"];
        return new Precondition(KeyOf(call), presence, fields, savedAt is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
    }

    private static ConnectorKey KeyOf(RecordedCall call)
    {
        if ((string?)call.Request["id"] is { } id)
            return ConnectorKey.Parse(id, defaultAccountId: null);
        var inputs = call.Method == "Check" ? HasOlds(call) ? call.Map("olds")! : (JObject)call.Response!["inputs"]! : call.Map("properties")!;
        return new ConnectorKey((string)inputs["accountId"]!, (string)inputs["connectorId"]!);
    }
}

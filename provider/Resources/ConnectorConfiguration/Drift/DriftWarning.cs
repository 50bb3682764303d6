using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;

/// <summary>Logs a change that was made outside the stack. The message names fields, never values.</summary>
internal static partial class DriftWarning
{
    /// <param name="remote">The remote side with the document that was just read.</param>
    public static void Log(ILogger log, ConnectorKey key, RemoteState remote, PropertyMap inputs)
    {
        var drifted = remote.DriftedFields(inputs);
        if (!remote.ChangedSinceOwnWrite && drifted.IsEmpty)
            return;
        Message? when = remote is { ChangedSinceOwnWrite: true, LastObserved: { } observed, Writes.LastWrite: { } own }
            ? (Message)$" at {Timestamps.Format(observed)}; this stack last wrote it at {Timestamps.Format(own)}"
            : null;
        Message fields = drifted.IsEmpty ? (Message)$"No plain field differs." : $"These fields differ: {Message.List(drifted)}.";
        Message? secrets = inputs.GetMap(PropertyNames.SecretConfig).Count > 0 ? (Message)$" Secret fields cannot be compared." : null;
        LogDrift(log, key.Connector, key.Account, when, fields, secrets, WhatFollows(inputs));
    }

    // The update may be that of the same run, as in `pulumi up --refresh`.
    private static Message WhatFollows(PropertyMap inputs) =>
        DriftAction.In(inputs) == DriftAction.Update
            ? (Message)$"`pulumi up` restores the values of the program."
            : $"Nothing is written, because onDrift is 'warn'; set it to 'update' to restore the values of the program.";

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The configuration of connector '{ConnectorId}' in sub-account '{AccountId}' was changed outside this stack{When}. {Fields}{Secrets} {Next}")]
    private static partial void LogDrift(
        ILogger log, KnownText connectorId, KnownText accountId, Message? when, Message fields, Message? secrets, Message next);
}

using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;

/// <summary>
/// Everything that is known of the remote side of one configuration, and the whole rule of what drift is:
/// (1) a document is stale if its timestamp is earlier than the last own write, because a read may lag behind a write;
/// (2) somebody else saved the configuration if the last observed timestamp differs from the last own write. A later and an earlier one count,
/// because the platform's clock may jump back. Without an own write, as after an import, this is unknown;
/// (3) a plain field drifted if the platform shows another value than the managed one. Secret fields are never compared; rule 2 covers them;
/// (4) an update conflicts if the configuration is gone, was saved since it was last observed, or shows other plain values than then;
/// (5) an own write is visible if it moved the timestamp, in either direction, or if it changed plain fields and they show the written values.
/// Timestamps have a resolution of one second.
/// </summary>
/// <param name="LastOwnWrite">Timestamp of the last save by this stack; null if there is none.</param>
/// <param name="LastObserved">Timestamp of the last save by anybody, as last observed; null if it was never saved.</param>
/// <param name="Document">The configuration as just read; null if it was not read, or its connector is gone.</param>
/// <param name="Managed">Managed fields with the values that they must have.</param>
internal sealed record RemoteState(
    DateTimeOffset? LastOwnWrite,
    DateTimeOffset? LastObserved,
    ConfigurationDocument? Document,
    ImmutableDictionary<string, PropertyValue> Managed)
{
    /// <summary>Rule 1.</summary>
    public bool IsStale => Document?.LastUpdated < LastOwnWrite;

    /// <summary>Rule 2.</summary>
    public bool ChangedSinceOwnWrite => LastOwnWrite is { } own && LastObserved is { } observed && observed != own;

    /// <summary>Rule 3: ids of the drifted fields.</summary>
    public ImmutableArray<string> DriftedFields => Document is null ? [] : MismatchedFields(Document, Managed);

    /// <summary>Reads what the state of the stack contains.</summary>
    public static RemoteState FromState(PropertyMap state) =>
        new(Timestamps.LastOwnWrite(state), Timestamps.LastObserved(state), Document: null, ManagedFields.In(state, ignored: []));

    /// <summary>Returns the ids of the plain fields that the document shows with other values.</summary>
    public static ImmutableArray<string> MismatchedFields(ConfigurationDocument document, ImmutableDictionary<string, PropertyValue> values) =>
    [
        .. document.Fields
            .Where(field => field is { Sensitivity: not Sensitivity.Secret, HasMaskedValue: false } && values.TryGetValue(field.Id, out var value) && !FieldValues.Matches(value, field))
            .Select(field => field.Id),
    ];

    /// <summary>Rule 5.</summary>
    /// <param name="written">Written fields; an empty value cleared one.</param>
    public static bool WriteIsVisible(
        ConfigurationDocument before, ConfigurationDocument after, ImmutableDictionary<string, PropertyValue> written) =>
        (after.LastUpdated is not null && after.LastUpdated != before.LastUpdated)
        || (MismatchedFields(before, written).Length > 0 && MismatchedFields(after, written).IsEmpty);

    /// <summary>Adds a document that was just read.</summary>
    public RemoteState Observe(ConfigurationDocument? document) => this with { Document = document, LastObserved = document?.LastUpdated };

    /// <summary>Rule 4, for a state as it was when the update was planned.</summary>
    /// <returns>The current document.</returns>
    /// <exception cref="ProviderException">The configuration was changed since, or is gone.</exception>
    public ConfigurationDocument ThrowIfChanged(ConnectorKey key, ConfigurationDocument? current)
    {
        if (current is null)
            throw Conflict($"Connector '{key.Connector}' is not in sub-account '{key.Account}' any more");
        Message configuration = $"The configuration of connector '{key.Connector}' in sub-account '{key.Account}'";
        if (LastObserved is { } observed)
        {
            if (!current.Exists)
                throw Conflict($"{configuration} was removed after this stack last observed it ({Timestamps.Format(observed)})");
            if (current.LastUpdated is { } changed && changed != observed)
                throw Conflict($"{configuration} was changed at {Timestamps.Format(changed)}, after this stack last observed it ({Timestamps.Format(observed)})");
        }

        // Values show a change within the same second.
        var mismatched = MismatchedFields(current, Managed);
        return mismatched.IsEmpty
            ? current
            : throw Conflict($"{configuration} was changed after this stack last observed it, in the fields: {Message.List(mismatched)}");
    }

    private static ProviderException Conflict(Message summary) =>
        new(
            ProviderFailure.Precondition,
            $"{summary}.",
            $"Nothing was written.",
            $"Run `pulumi refresh`, review the changes, then run `pulumi up` again.");
}

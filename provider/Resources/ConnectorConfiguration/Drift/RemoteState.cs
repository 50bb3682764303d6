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
/// because the platform's clock may jump back. Without an own write, as after an import, or without timestamps, this is unknown;
/// (3) a field in <c>config</c> drifted if its live value differs from the program's and from the observed one. A value that looks masked, and
/// is not the program's own, is not compared. Fields in <c>secretConfig</c> are never compared; rule 2 covers them;
/// (4) an update conflicts if the configuration is gone, was saved since it was last observed, or shows other values than then.
/// </summary>
/// <param name="Writes">What is known of the writes of this stack.</param>
/// <param name="LastObserved">Timestamp of the last save by anybody, as last observed; null if there is none.</param>
/// <param name="LastSeen">Values in <c>config</c>, as last read.</param>
/// <param name="Document">The configuration as just read; null if it was not read, or its connector is gone.</param>
internal sealed record RemoteState(OwnWrites Writes, DateTimeOffset? LastObserved, PropertyMap LastSeen, ConfigurationDocument? Document)
{
    /// <summary>Rule 1.</summary>
    public bool IsStale => Document?.LastUpdated < Writes.LastWrite;

    /// <summary>Rule 2.</summary>
    public bool ChangedSinceOwnWrite => Writes.LastWrite is { } own && LastObserved is { } observed && observed != own;

    /// <summary>Whether nobody has saved the configuration since the last own write.</summary>
    public bool IsAsWritten => Writes.LastWrite is { } own && LastObserved == own;

    /// <summary>Reads what the state of the stack contains.</summary>
    public static RemoteState FromState(PropertyMap state) =>
        new(OwnWrites.In(state), Timestamps.LastObserved(state), state.GetMap(PropertyNames.Config), Document: null);

    /// <summary>Adds a document that was just read.</summary>
    public RemoteState Observe(ConfigurationDocument? document) => this with { Document = document, LastObserved = document?.LastUpdated };

    /// <summary>Whether the values that were last read are those of the inputs, or those into which the platform normalized them.</summary>
    public bool ShowsInputs(PropertyMap inputs) =>
        inputs.GetMap(PropertyNames.Config).All(input => LastSeen.Get(input.Key) is { } seen
            && (ScalarString.AreEqual(seen, input.Value) || (Writes.Observed(input.Key) is { } observed && ScalarString.AreEqual(seen, observed))));

    /// <summary>Rule 3: ids of the drifted fields.</summary>
    public ImmutableArray<string> DriftedFields(PropertyMap inputs) =>
    [
        .. inputs.GetMap(PropertyNames.Config)
            .Where(input => IsDrifted(input.Key, input.Value))
            .Select(input => input.Key),
    ];

    /// <summary>Rule 3, for one field in <c>config</c>.</summary>
    public bool IsDrifted(string id, PropertyValue input) =>
        Document?.Fields.Find(id) is { } field
        && !IsHidden(field, input)
        && !FieldComparison.Matches(input, field)
        && !(Writes.Observed(id) is { } observed && FieldComparison.Matches(observed, field));

    /// <summary>
    /// Whether a field in <c>config</c> may have drifted, although its value is hidden: somebody else saved the configuration, and the value
    /// looks masked and is not the program's own.
    /// </summary>
    public bool MayHaveDrifted(string id, PropertyValue input) =>
        ChangedSinceOwnWrite && Document?.Fields.Find(id) is { } field && !input.HasUnknowns && IsHidden(field, input);

    /// <summary>
    /// Whether the live value of a field in <c>config</c> shows nothing about the stored one: it looks masked and is not the program's own, it is
    /// empty as it was after the last write of a value, or the field is sensitive and what the platform showed after the last write was no form of
    /// the written value.
    /// </summary>
    public bool IsHidden(ConfigurationField field, PropertyValue input) => IsHidden(field, input, written: input);

    /// <inheritdoc cref="IsHidden(ConfigurationField, PropertyValue)"/>
    /// <param name="written">The value that was written last, before the input; null if there is none.</param>
    public bool IsHidden(ConfigurationField field, PropertyValue input, PropertyValue? written) =>
        !FieldComparison.CanBeCompared(field, input)
        || (!field.HasValue && written?.IsEmpty() == false && Writes.Config?.Get(field.Id)?.IsEmpty() == true)
        || (field.Sensitivity == Sensitivity.Sensitive
            && Writes.Observed(field.Id) is { } observed
            && !observed.IsEmpty()
            && !ScalarString.AreEqual(observed, input)
            && !FieldComparison.MayBeForms(input, observed, field));

    /// <summary>Rule 4, for a state as it was when the update was planned.</summary>
    /// <returns>The remote side with the current document.</returns>
    /// <exception cref="ProviderException">The configuration was changed since, or is gone.</exception>
    public RemoteState ThrowIfChanged(ConnectorKey key, ConfigurationDocument? current)
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
        var changedFields = ChangedFields(current);
        return changedFields.IsEmpty
            ? this with { Document = current }
            : throw Conflict($"{configuration} was changed after this stack last observed it, in the fields: {Message.List(changedFields)}");
    }

    private static ProviderException Conflict(Message summary) =>
        new(
            ProviderFailure.Precondition,
            $"{summary}.",
            $"Nothing was written.",
            $"Run `pulumi refresh`, review the changes, then run `pulumi up` again.");

    // What is not proven was never seen either.
    private ImmutableArray<string> ChangedFields(ConfigurationDocument current) =>
    [
        .. LastSeen
            .Where(seen => !Writes.Unproven.Contains(PropertyNames.Config, seen.Key)
                && current.Fields.Find(seen.Key) is { } field
                && !IsHidden(field, seen.Value)
                && !FieldComparison.Matches(seen.Value, field))
            .Select(seen => seen.Key),
    ];
}

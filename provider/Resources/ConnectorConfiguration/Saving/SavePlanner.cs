using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// Plans a save that changes nothing that the plan of the engine did not show:
/// (1) if the platform is known to merge, the save contains the fields that the program changed, those that leave it, those whose drift the diff
/// showed, and those of which a former write is not proven;
/// (2) if the mode is unknown, it contains all managed fields;
/// (3) if the platform is known to replace, it also contains the live values of the plain fields that are left out;
/// (4) a drifted field that the program did not change is left out, unless <c>onDrift</c> is <c>update</c>;
/// (5) a field that the platform does not have any more, or that is read-only, is never sent;
/// (6) unless the platform is known to merge, a secret or sensitive field that is left out must not hold a value, because it would be emptied;
/// (7) what a fresh configuration shows are defaults of the platform: they prove nothing, and are not kept.
/// </summary>
/// <param name="olds">Inputs before; empty for a create.</param>
/// <param name="inputs">Inputs now; empty for a delete.</param>
/// <param name="state">Outputs before; empty for a create.</param>
/// <param name="ignored">Paths whose changes the program ignores.</param>
/// <param name="isFresh">Whether nobody has saved the configuration before.</param>
internal sealed class SavePlanner(PropertyMap olds, PropertyMap inputs, PropertyMap state, ImmutableArray<PropertyPath> ignored, bool isFresh)
{
    private readonly ImmutableDictionary<string, PropertyValue> _managed = ManagedFields.In(inputs, ignored);
    private readonly ImmutableDictionary<string, PropertyValue> _olds = ManagedFields.In(olds, ignored);
    private readonly PropertyMap _secrets = inputs.GetMap(PropertyNames.SecretConfig);
    private readonly PropertyMap _writtenSecrets = state.GetMap(PropertyNames.SecretConfig);
    private readonly bool _repairs = DriftAction.In(inputs) == DriftAction.Update;

    /// <param name="remote">The remote side as the update was planned with it, and the document that was just read.</param>
    /// <exception cref="ProviderException">The save could empty a field that holds a secret.</exception>
    public SavePlan Plan(ConnectorKey key, RemoteState remote, ConfigureMode mode)
    {
        var before = remote.Document ?? throw new ArgumentException("A save is planned from a document.", nameof(remote));
        var byPossible = _managed.ToLookup(field => CanBeSent(remote, field.Key));
        var managed = byPossible[true]
            .Select(field => new PlannedField(MapOf(field.Key), field.Key, field.Value, Role(remote, field.Key, field.Value)))
            .ToLookup(field => IsSent(remote, field.Id, field.Value, mode));
        ImmutableArray<PlannedField> fields = [.. managed[true].Concat(LeavingFields(remote)).OrderBy(field => field.Id, StringComparer.Ordinal)];
        var sent = fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        var leftOut = before.Fields.Where(field => !isFresh && !field.ReadOnly && !sent.Contains(field.Id)).ToList();
        if (mode != ConfigureMode.Merge)
            UnsafeSave.ThrowIf(key, [.. leftOut.Where(field => MayHoldSecret(remote, field)).Select(field => field.Id)], mode);
        ImmutableArray<ConfigurationField> plain = [.. leftOut.Where(field => field is { HasValue: true, Sensitivity: Sensitivity.Plain })];
        return new SavePlan(
            before,
            fields,
            Witnesses: mode == ConfigureMode.Unknown ? plain : [],
            Name: inputs.GetString(PropertyNames.Name) ?? before.Name ?? SavePlan.DefaultName,
            SecretName: SecretName(before, mode))
        {
            IsFresh = isFresh,
            IsClear = inputs.Count == 0,
            IsNameNormalized = IsNameNormalized(remote, before),
            Kept = mode == ConfigureMode.Replace ? plain : [],
            Withheld = [.. byPossible[false].Where(field => IsChanged(remote, field.Key, field.Value)).Select(field => field.Key).Order(StringComparer.Ordinal)],
            Unchanged = [.. managed[false].Where(field => !HasDrifted(remote, field.Id, field.Value))],
            Drifted = [.. managed[false].Where(field => field.Role is FieldRole.HiddenUnknown && HasDrifted(remote, field.Id, field.Value))],
        };
    }

    private string? SecretName(ConfigurationDocument before, ConfigureMode mode) =>
        inputs.GetString(PropertyNames.SecretName)
        ?? (olds.GetString(PropertyNames.SecretName) ?? state.GetString(PropertyNames.SecretName)) switch
        {
            not null => string.Empty,
            null => mode == ConfigureMode.Merge ? null : before.SecretName,
        };

    private bool IsNameNormalized(RemoteState remote, ConfigurationDocument before) =>
        inputs.GetString(PropertyNames.Name) == olds.GetString(PropertyNames.Name)
        && before.Name is { } shown
        && remote.Writes.ObservedText(PropertyNames.Name) is StringValue observed
        && observed.Value == shown;

    private string MapOf(string id) => _secrets.ContainsKey(id) ? PropertyNames.SecretConfig : PropertyNames.Config;

    // Rule 5. A field in config that the metadata has never shown may be one that it lacks.
    private bool CanBeSent(RemoteState remote, string id)
    {
        if (remote.Document?.Fields.Find(id) is { } field)
            return !field.ReadOnly;
        var wasShown = remote.Writes.Config is not { } observed || observed.ContainsKey(id) || !olds.GetMap(PropertyNames.Config).ContainsKey(id);
        return !_olds.ContainsKey(id) || !(wasShown || _secrets.ContainsKey(id));
    }

    private bool IsSent(RemoteState remote, string id, PropertyValue value, ConfigureMode mode)
    {
        if (IsChanged(remote, id, value))
            return true;
        return HasDrifted(remote, id, value) ? _repairs : mode != ConfigureMode.Merge;
    }

    private bool HasDrifted(RemoteState remote, string id, PropertyValue value) =>
        _secrets.ContainsKey(id) ? remote.ChangedSinceOwnWrite : remote.IsDrifted(id, value) || remote.MayHaveDrifted(id, value);

    private bool IsChanged(RemoteState remote, string id, PropertyValue value)
    {
        if (!_olds.TryGetValue(id, out var old) || !ScalarString.AreEqual(old, value))
            return true;
        return _secrets.ContainsKey(id)
            ? remote.Writes.Unproven.Contains(PropertyNames.SecretConfig, id) || _writtenSecrets.Get(id) is not { } written || !ScalarString.AreEqual(written, value)
            : remote.Writes.Unproven.Contains(PropertyNames.Config, id);
    }

    private FieldRole Role(RemoteState remote, string id, PropertyValue value)
    {
        var live = remote.Document?.Fields.Find(id);
        if (_secrets.ContainsKey(id))
            return HiddenRole(remote, id, value, _writtenSecrets.Get(id));
        if (live is not null && remote.IsHidden(live, value, _olds.GetValueOrDefault(id)))
            return HiddenRole(remote, id, value, _olds.GetValueOrDefault(id));
        return live is not null && !IsChanged(remote, id, value) && remote.Writes.Observed(id) is { } observed && FieldComparison.Matches(observed, live)
            ? FieldRole.Normalized
            : FieldRole.Plain;
    }

    private FieldRole HiddenRole(RemoteState remote, string id, PropertyValue value, PropertyValue? written)
    {
        if (written is not null && !ScalarString.AreEqual(written, value))
            return FieldRole.HiddenOther;
        return written is null || remote.ChangedSinceOwnWrite || remote.Writes.Unproven.Contains(MapOf(id), id) ? FieldRole.HiddenUnknown : FieldRole.Hidden;
    }

    // What a failed update may have written leaves the program, too, although the old inputs do not contain it.
    private IEnumerable<PlannedField> LeavingFields(RemoteState remote)
    {
        var unproven = OwnWrites.In(state).Unproven;
        var secrets = Ids(PropertyNames.SecretConfig);
        return Ids(PropertyNames.Config).Union(secrets)
            .Where(id => !_managed.ContainsKey(id) && remote.Document?.Fields.Find(id) is { ReadOnly: false })
            .Select(id => new PlannedField(
                secrets.Contains(id) ? PropertyNames.SecretConfig : PropertyNames.Config,
                id,
                PropertyValue.Null,
                secrets.Contains(id) || remote.Document?.Fields.Find(id) is { HasMaskedValue: true } ? FieldRole.HiddenCleared : FieldRole.Plain));

        HashSet<string> Ids(string map) =>
        [
            .. ((PropertyMap[])[olds, state]).SelectMany(properties => properties.GetMap(map).Keys)
                .Concat(unproven.Fields(map))
                .Where(id => !ignored.Any(pattern => pattern.Covers(PropertyPath.Of(map, id)))),
        ];
    }

    // Rule 6. A managed value that the platform does not show may be one of somebody else.
    private bool MayHoldSecret(RemoteState remote, ConfigurationField field) =>
        (_managed.TryGetValue(field.Id, out var value) && !_secrets.ContainsKey(field.Id) && remote.IsHidden(field, value))
        || MayHoldUnmanagedSecret(remote, field);

    private bool MayHoldUnmanagedSecret(RemoteState remote, ConfigurationField field) =>
        field.Sensitivity != Sensitivity.Plain
        && (field.HasValue || _writtenSecrets.ContainsKey(field.Id) || (HidesSecrets(remote) && !remote.IsAsWritten));

    // A platform hides secrets if it shows no value for any, although this stack wrote one, or the configuration is not complete without one.
    // A secretName alone does not show that anything was saved.
    private bool HidesSecrets(RemoteState remote) =>
        remote.Document is { } document
        && (document with { SecretName = null }).Exists
        && !document.Fields.Any(field => field is { HasValue: true, Sensitivity: not Sensitivity.Plain })
        && document.Fields.Any(field => field is { HasValue: false, Sensitivity: not Sensitivity.Plain }
            && (_writtenSecrets.ContainsKey(field.Id) || (document.Configured == true && field.Required)));
}

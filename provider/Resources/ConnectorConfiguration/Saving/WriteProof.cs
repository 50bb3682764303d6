using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// What a read after a save proves:
/// (1) the save is done if the timestamp moved, in either direction, or if something changed that the save was to change: the value of a field
/// that the platform shows, whether a hidden one has a value, the name, the address for consent, or whether the configuration is complete;
/// (2) if nothing changed, and something must have, the save is not done. If nothing must have changed, because all values are equal, or may be,
/// it is done if the platform accepted it;
/// (3) in a save that is done, a field that still shows its old value was not taken, and one that shows a third value was normalized.
/// </summary>
internal sealed class WriteProof
{
    private readonly SavePlan _plan;

    /// <param name="after">The configuration as it was read after the save.</param>
    public WriteProof(SavePlan plan, ConfigurationDocument after)
    {
        (_plan, After) = (plan, after);
        var mismatched = plan.Fields.Where(field => field.Role == FieldRole.Plain && Find(field) is { } live && IsComparable(field) && !FieldComparison.Matches(field.Value, live));
        var byTaken = mismatched.ToLookup(field => !FieldComparison.AreEqual(FindBefore(field), Find(field)!), field => field.Id);
        Normalized = [.. byTaken[true]];
        Untaken = [.. byTaken[false], .. plan.Fields.Where(field => field.Role == FieldRole.HiddenCleared && Find(field) is { HasValue: true }).Select(field => field.Id)];
    }

    public ConfigurationDocument After { get; }

    /// <summary>Rule 3.</summary>
    public ImmutableArray<string> Untaken { get; }

    /// <summary>Rule 3.</summary>
    public ImmutableArray<string> Normalized { get; }

    /// <summary>Rule 1.</summary>
    public bool IsDone => HasMovedTimestamp || HasVisibleChange;

    /// <summary>Whether nothing more can become visible.</summary>
    public bool IsSettled =>
        Untaken.IsEmpty
        && _plan.Kept.All(kept => After.Fields.Find(kept.Id) is not { HasValue: false })
        && (IsDone || !(MayBeVisible || HasTimestamps));

    /// <summary>Whether something must be different after the save, so that it is not done if nothing is.</summary>
    public bool MustBeVisible => IsFirstSave || (IsRenamed && !HasNameInOtherForm) || _plan.Fields.Any(MustChange);

    /// <summary>Whether something may be different after the save, so that it is sent again while nothing is.</summary>
    public bool MayBeVisible => IsFirstSave || IsRenamed || _plan.Fields.Any(MayChange);

    /// <summary>Whether a field may become empty.</summary>
    public bool MayBecomeEmpty => _plan.Fields.Any(planned => planned.Value.IsEmpty() && MayChange(planned));

    /// <summary>Whether nobody knows if the values that the save writes to hidden fields were stored before.</summary>
    public bool HasUnknownSecrets => HasTimestamps && _plan.Fields.Any(planned => planned.Role == FieldRole.HiddenUnknown);

    /// <summary>Whether changes of secrets can be detected.</summary>
    public bool HasTimestamps => After.LastUpdated is not null;

    private bool HasMovedTimestamp => After.LastUpdated is not null && After.LastUpdated != _plan.Before.LastUpdated;

    // Fields of which the platform shows none before the first save appear with it.
    private bool IsFirstSave =>
        _plan.Before is { Exists: false, Configured: false }
        || (_plan.Before is { FieldPlace: FieldPlace.Empty, LastUpdated: null } && _plan.Fields.Any(planned => !planned.Value.IsEmpty()));

    private bool IsRenamed => !_plan.IsNameNormalized && _plan.Name != (_plan.Before.Name ?? SavePlan.DefaultName);

    private bool HasNameInOtherForm => After.Name is { } name && FieldComparison.HaveSameWords(PropertyValue.Of(_plan.Name), PropertyValue.Of(name));

    private bool HasVisibleChange =>
        _plan.Fields.Any(HasChanged)
        || (_plan.Before.Configured != true && After.Configured == true)
        || (_plan.Before.AuthUrl is null && After.AuthUrl is not null)
        || _plan.Before.ConfigurationId != After.ConfigurationId
        || (_plan.Name != _plan.Before.Name && _plan.Name == After.Name);

    // A platform may keep a default in a cleared field, and may show the same content in another form. Neither ever becomes visible.
    private bool MustChange(PlannedField field) =>
        MayChange(field)
        && field.Role != FieldRole.HiddenUnknown
        && (field.Value.IsEmpty() ? _plan.IsClear : field.Role != FieldRole.Plain || !(Find(field) is { } live && FieldComparison.MayBeFormOf(field.Value, live)));

    private bool MayChange(PlannedField field) => field.Role switch
    {
        FieldRole.Plain => IsComparable(field) && !MatchesBefore(field),
        FieldRole.HiddenUnknown or FieldRole.HiddenOther => HasTimestamps,
        FieldRole.HiddenCleared => FindBefore(field) is { HasValue: true },
        _ => false,
    };

    private bool HasChanged(PlannedField field) =>
        Find(field) is { } live
        && (field.Role is FieldRole.Plain or FieldRole.Normalized
            ? IsComparable(field) && !MatchesBefore(field) && !FieldComparison.AreEqual(FindBefore(field), live)
            : (FindBefore(field)?.HasValue == true) != live.HasValue);

    private bool MatchesBefore(PlannedField field) =>
        FindBefore(field) is { } before ? FieldComparison.Matches(field.Value, before) : field.Value.IsEmpty();

    private bool IsComparable(PlannedField field) => Find(field) is { } live && FieldComparison.CanBeCompared(live, field.Value);

    private ConfigurationField? FindBefore(PlannedField field) => _plan.Before.Fields.Find(field.Id);

    private ConfigurationField? Find(PlannedField field) => After.Fields.Find(field.Id);
}

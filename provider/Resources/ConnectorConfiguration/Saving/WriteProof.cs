using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>
/// What a read after a save proves:
/// (1) the save is done if the timestamp moved, in either direction, or if something changed that the save was to change: the value of a field
/// in <c>config</c>, whether a secret has a value, the name, the address for consent, or whether the configuration is complete;
/// (2) a save after which nothing visible must be different, because all values are equal, or the secrets may be, is done if the platform
/// accepted it;
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
        var byTaken = mismatched.ToLookup(field => !FieldComparison.AreEqual(plan.Before.Fields.Find(field.Id), Find(field)!), field => field.Id);
        Normalized = [.. byTaken[true]];
        Untaken = [.. byTaken[false], .. plan.Fields.Where(field => field.Role == FieldRole.ClearedSecret && Find(field) is { HasValue: true }).Select(field => field.Id)];
    }

    public ConfigurationDocument After { get; }

    /// <summary>Rule 3.</summary>
    public ImmutableArray<string> Untaken { get; }

    /// <summary>Rule 3.</summary>
    public ImmutableArray<string> Normalized { get; }

    /// <summary>Rule 1.</summary>
    public bool IsDone => HasMovedTimestamp || HasVisibleChange;

    /// <summary>Whether nothing more can become visible.</summary>
    public bool IsSettled => Untaken.IsEmpty && _plan.Kept.All(kept => After.Fields.Find(kept.Id) is not { HasValue: false }) && (IsDone || !(MustBeVisible || HasTimestamps));

    /// <summary>Whether something must be different after the save, so that it is not done if nothing is.</summary>
    public bool MustBeVisible =>
        _plan.Before is { Exists: false, Configured: false }
        || _plan.Name != (_plan.Before.Name ?? SavePlan.DefaultName)
        || _plan.Fields.Any(planned => planned.Role switch
        {
            FieldRole.Plain => IsComparable(planned) && !MatchesBefore(planned),
            FieldRole.ChangedSecret => HasTimestamps,
            FieldRole.ClearedSecret => _plan.Before.Fields.Find(planned.Id) is { HasValue: true },
            _ => false,
        });

    /// <summary>Whether changes of secrets can be detected.</summary>
    public bool HasTimestamps => After.LastUpdated is not null;

    private bool HasMovedTimestamp => After.LastUpdated is not null && After.LastUpdated != _plan.Before.LastUpdated;

    private bool HasVisibleChange =>
        _plan.Fields.Any(HasChanged)
        || (_plan.Before.Configured != true && After.Configured == true)
        || (_plan.Before.AuthUrl is null && After.AuthUrl is not null)
        || _plan.Before.ConfigurationId != After.ConfigurationId
        || (_plan.Name != _plan.Before.Name && _plan.Name == After.Name);

    private bool HasChanged(PlannedField field) =>
        Find(field) is { } live
        && (field.Role is FieldRole.Plain or FieldRole.Normalized
            ? IsComparable(field) && !MatchesBefore(field) && !FieldComparison.AreEqual(_plan.Before.Fields.Find(field.Id), live)
            : (_plan.Before.Fields.Find(field.Id)?.HasValue == true) != live.HasValue);

    private bool MatchesBefore(PlannedField field) =>
        _plan.Before.Fields.Find(field.Id) is { } before ? FieldComparison.Matches(field.Value, before) : field.Value.IsEmpty();

    private bool IsComparable(PlannedField field) => Find(field) is { } live && FieldComparison.CanBeCompared(live, field.Value);

    private ConfigurationField? Find(PlannedField field) => After.Fields.Find(field.Id);
}

using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>What one save writes, and what must be true afterwards.</summary>
/// <param name="Before">The configuration as it is.</param>
/// <param name="Fields">Values that the save writes.</param>
/// <param name="Witnesses">Plain fields with a value that the save leaves out while the mode of Configure is unknown: they prove it.</param>
internal sealed record SavePlan(
    ConfigurationDocument Before, ImmutableArray<PlannedField> Fields, ImmutableArray<ConfigurationField> Witnesses, string Name, string? SecretName)
{
    /// <summary>The name that the platform gives to its only set of fields.</summary>
    public const string DefaultName = "configuration1";

    /// <summary>Whether nobody has saved the configuration before, so that the values which it shows are defaults of the platform.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Whether the save only clears fields, because the resource is deleted.</summary>
    public bool IsClear { get; init; }

    /// <summary>Whether the platform shows the form of the name that was observed after the last write of the same name.</summary>
    public bool IsNameNormalized { get; init; }

    /// <summary>Live values that are sent unchanged, because the platform would empty them otherwise.</summary>
    public ImmutableArray<ConfigurationField> Kept { get; init; } = [];

    /// <summary>Managed fields that the save leaves out, because their values have not changed.</summary>
    public ImmutableArray<PlannedField> Unchanged { get; init; } = [];

    /// <summary>Managed fields that the save leaves out, because somebody else may have changed their hidden values.</summary>
    public ImmutableArray<PlannedField> Drifted { get; init; } = [];

    /// <summary>Ids of fields whose new values are not sent, because the platform does not have the fields any more, or they are read-only.</summary>
    public ImmutableArray<string> Withheld { get; init; } = [];

    /// <summary>Ids of fields that a former save emptied, and that this one writes again.</summary>
    public ImmutableArray<string> Emptied { get; private init; } = [];

    /// <summary>What is not proven before the save was read back.</summary>
    public UnprovenProperties Unproven
    {
        get
        {
            var unproven = Fields.Aggregate(UnprovenProperties.None, (properties, planned) => properties.With(planned.Map, planned.Id));
            if (Name != Before.Name)
                unproven = unproven.With(PropertyNames.Name);
            return SecretName != Before.SecretName ? unproven.With(PropertyNames.SecretName) : unproven;
        }
    }

    /// <summary>
    /// Returns what a read after the save shows about Configure: it replaces if it emptied a field that the save left out, and merges if all
    /// witnesses kept their values, maybe in another form. Otherwise nothing is shown.
    /// </summary>
    public ConfigureMode ModeShownBy(ConfigurationDocument after) =>
        !FieldsEmptiedIn(after).IsEmpty || Witnesses.Any(witness => after.Fields.Find(witness.Id) is not { } field || !IsKept(witness, field))
            ? ConfigureMode.Replace
            : Witnesses.IsEmpty ? ConfigureMode.Unknown : ConfigureMode.Merge;

    /// <summary>Returns the plan that writes again what a platform that replaces has emptied, after the document that shows it.</summary>
    public SavePlan Repair(ConfigurationDocument after)
    {
        var emptied = FieldsEmptiedIn(after);
        ImmutableArray<PlannedField> fields = [.. Fields, .. Unchanged.Concat(Drifted).Where(field => emptied.Contains(field.Id))];
        ImmutableArray<ConfigurationField> kept =
        [
            .. Kept.Concat(Witnesses)
                .Concat(Before.Fields.Where(field => field.Sensitivity == Sensitivity.Plain && emptied.Contains(field.Id)))
                .DistinctBy(field => field.Id),
        ];
        return this with
        {
            Before = after,
            Fields = fields,
            Kept = kept,
            Witnesses = [],
            Emptied = [.. emptied.Intersect(fields.Select(field => field.Id).Concat(kept.Select(field => field.Id)))],
        };
    }

    /// <summary>Returns the ids of the fields that had a value before the save, have none after it, and are not in it.</summary>
    public ImmutableArray<string> FieldsEmptiedIn(ConfigurationDocument after)
    {
        if (IsFresh)
            return [];
        var written = Fields.Select(field => field.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Before.Fields
                .Where(field => field is { HasValue: true, ReadOnly: false } && !written.Contains(field.Id) && after.Fields.Find(field.Id) is not { HasValue: true })
                .Select(field => field.Id),
        ];
    }

    /// <summary>Whether the platform shows a field as a digest of the value that the save writes.</summary>
    public bool IsDigestIn(ConfigurationField live) => Fields.Any(field => field.Id == live.Id && ValueDigest.IsOf(field.Value, live));

    /// <summary>Returns the ids of the fields that a former save emptied, this one writes again, and that have no value after it.</summary>
    public ImmutableArray<string> FieldsStillEmptyIn(ConfigurationDocument after) => [.. Emptied.Where(id => after.Fields.Find(id) is not { HasValue: true })];

    public ConfigurationWrite BuildPayload()
    {
        var values = Kept.ToDictionary(field => field.Id, field => field.Value ?? JValue.CreateNull(), StringComparer.Ordinal);
        foreach (var field in Fields)
            values[field.Id] = FieldValues.ToJson(field.Value, Before.Fields.Find(field.Id));
        return new ConfigurationWrite(Name, IsFresh || Before.IsNeverSaved ? null : Before.ConfigurationId, SecretName, values);
    }

    private static bool IsKept(ConfigurationField witness, ConfigurationField after) =>
        FieldComparison.AreEqual(witness, after) || FieldComparison.MayBeFormOf(FieldValues.FromJson(witness.Value), after);
}

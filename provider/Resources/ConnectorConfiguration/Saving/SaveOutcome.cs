using System.Collections.Immutable;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Fields;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;

/// <summary>Outcome of a save that was sent.</summary>
/// <param name="After">The configuration after the save; null if it could not be read back.</param>
/// <param name="AuthUrl">Address for consent from the response of the save; null if it has none.</param>
/// <param name="IsDone">Whether it is proven that the platform has done the save.</param>
/// <param name="Problems">Whole sentences: why the configuration is not ready. Empty if the save is verified.</param>
internal sealed record SaveOutcome(SavePlan Plan, ConfigurationDocument? After, string? AuthUrl, bool IsDone, ImmutableArray<Message> Problems)
{
    /// <summary>Ids of fields that the platform shows in another form than was written.</summary>
    public ImmutableArray<string> Normalized { get; init; } = [];

    /// <summary>Ids of fields that the platform shows without a value, although one was written.</summary>
    public ImmutableArray<string> NotShown { get; init; } = [];

    /// <summary>Ids of fields that should have been cleared and still have a value.</summary>
    public ImmutableArray<string> NotCleared { get; init; } = [];

    /// <summary>Ids of fields that the save emptied although somebody else may have changed them, and that have the values of the program again.</summary>
    public ImmutableArray<string> Overwritten { get; init; } = [];

    /// <summary>Whether the platform accepted the values of hidden fields, and nothing shows whether it stored them now or before.</summary>
    public bool HasUnknownSecrets { get; init; }

    /// <summary>Returns what the state must contain of the writes of this stack.</summary>
    /// <param name="before">What it contained before.</param>
    public OwnWrites Record(OwnWrites before, PropertyMap inputs) =>
        !IsDone || After is null
            ? before with { Unproven = before.Unproven.Union(Plan.Unproven) }
            : new OwnWrites(
                After.LastUpdated,
                inputs.GetMap(PropertyNames.Config).Aggregate(PropertyMap.Empty, (observed, input) => observed.WithOptional(input.Key, Observed(before, input.Key, input.Value))),
                Name: Observed(inputs.Get(PropertyNames.Name), After.Name),
                SecretName: Observed(inputs.Get(PropertyNames.SecretName), After.SecretName),
                Plan.Withheld.Aggregate(before.Unproven.Except(Plan.Unproven), (unproven, id) => unproven.Without(PropertyNames.Config, id)).Without(PropertyNames.Name).Without(PropertyNames.SecretName));

    private static PropertyValue? Observed(PropertyValue? input, string? live) =>
        input is null || live is null ? input?.Unmarked : PropertyValue.Of(live);

    // A field that was not sent keeps its observed value. One that the metadata lacks has none, and one that the platform leaves empty an empty one.
    private PropertyValue? Observed(OwnWrites before, string id, PropertyValue input)
    {
        var live = After?.Fields.Find(id);
        var isSent = Plan.Fields.Any(field => field.Id == id);
        if (live is null)
            return isSent ? null : before.Observed(id);
        if (!isSent)
            return before.Observed(id) ?? input.WithoutMarks();
        if (FieldComparison.Matches(input, live) || !FieldComparison.CanBeCompared(live, input))
            return input.WithoutMarks();
        return live.HasValue ? FieldValues.FromJson(live.Value) : PropertyValue.Of(string.Empty);
    }
}

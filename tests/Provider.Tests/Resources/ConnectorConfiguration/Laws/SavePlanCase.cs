using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Laws;

/// <summary>A program, a state and a platform for which a save is planned.</summary>
/// <param name="IsChangedByOthers">Whether somebody else saved the configuration after the last own write.</param>
internal sealed record SavePlanCase(ImmutableArray<SavePlanField> Fields, ConfigureMode Mode, string OnDrift, bool IsChangedByOthers)
{
    private const string Config = PropertyNames.Config;
    private const string Secrets = PropertyNames.SecretConfig;

    public static Gen<SavePlanCase> Any { get; } =
        from count in Gen.Choose(1, 5)
        from fields in Gen.CollectToSequence(Enumerable.Range(0, count).Select(number => SavePlanField.Any($"f{number}")))
        from mode in Gen.Elements(Enum.GetValues<ConfigureMode>())
        from onDrift in Gen.Elements(DriftAction.Update, DriftAction.Warn, DriftAction.Ignore)
        from changed in Gen.Elements(true, false)
        select new SavePlanCase([.. fields], mode, onDrift, changed);

    public PropertyMap Inputs => Values(entry => entry.New).With(PropertyNames.OnDrift, String(OnDrift));

    public PropertyMap Olds => Values(entry => entry.Old);

    public PropertyMap State => Values(entry => entry.Seen);

    public ImmutableArray<PropertyPath> Ignored => [.. Fields.Where(entry => entry.IsIgnored).SelectMany(entry => (PropertyPath[])[PropertyPath.Of(Config, entry.Id), PropertyPath.Of(Secrets, entry.Id)])];

    public RemoteState Remote
    {
        get
        {
            var document = Documents.Document(IsChangedByOthers ? 11 : 10, [.. Fields.Where(entry => !entry.IsRetired).Select(entry => entry.Live)]);
            var unproven = Fields.Where(entry => entry is { IsUnproven: true, Seen: not null })
                .Aggregate(UnprovenProperties.None, (properties, entry) => properties.With(entry.Seen!.Map, entry.Id));
            var observed = Fields.Where(entry => entry is { Old.Map: Config, Observed: not null })
                .Aggregate(PropertyMap.Empty, (values, entry) => values.With(entry.Id, String(entry.Observed!)));
            return new RemoteState(new OwnWrites(DateTimeOffset.FromUnixTimeSeconds(10), observed, Name: null, SecretName: null, unproven), LastObserved: null, observed, Document: null)
                .Observe(document);
        }
    }

    public SavePlanner Planner => new(Olds, Inputs, Remote.Writes.Unproven.Into(State), Ignored, isFresh: false);

    /// <summary>Whether a save may contain the value that the program has for a field.</summary>
    public bool MayBeSent(SavePlanField entry) =>
        entry is { New: not null, IsIgnored: false, WasRetired: false } && !(entry is { IsReadOnly: true, IsRetired: false })
        && (entry.IsChanged || HasShownDrift(entry) || Mode != ConfigureMode.Merge);

    /// <summary>Whether a save must contain the value that the program has for a field.</summary>
    public bool MustBeSent(SavePlanField entry) => MayBeSent(entry) && (entry.IsChanged || HasShownDrift(entry));

    public override string ToString() => $"{Mode}, {OnDrift}, changed by others {IsChangedByOthers}: {string.Join("; ", Fields)}";

    private bool HasShownDrift(SavePlanField entry) =>
        OnDrift == DriftAction.Update
        && (entry.New!.Map == Secrets
            ? IsChangedByOthers
            : Remote.IsDrifted(entry.Id, String(entry.New.Value)) || Remote.MayHaveDrifted(entry.Id, String(entry.New.Value)));

    private PropertyMap Values(Func<SavePlanField, ManagedValue?> select)
    {
        var fields = Fields.Where(entry => select(entry) is not null).ToLookup(entry => select(entry)!.Map, entry => KeyValuePair.Create(entry.Id, (PropertyValue)String(select(entry)!.Value)));
        return Of((Config, PropertyMap.Create(fields[Config])), (Secrets, Secret(PropertyMap.Create(fields[Secrets]))));
    }
}

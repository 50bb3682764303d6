using System.Collections.Immutable;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>
/// Compares a configuration with the program, from the state alone. <c>adoptExisting</c> matters to Create only and
/// <c>removeIfUseUnknown</c> to Delete only, so a change of their values is no difference.
/// </summary>
internal static class ConfigurationDiff
{
    /// <summary>Properties that the platform does not store.</summary>
    private static readonly ImmutableHashSet<string> LocalOnlyProperties =
        [PropertyNames.Configured, PropertyNames.RequireConfigured, PropertyNames.OnDrift, PropertyNames.OnDelete];

    public static ImmutableArray<PropertyChange> Compare(
        PropertyMap oldInputs, PropertyMap oldState, PropertyMap newInputs, ImmutableArray<PropertyPath> ignored)
    {
        var comparison = new PropertyComparison(oldInputs, newInputs, ignored);
        comparison.CompareProperty(PropertyNames.AccountId, replaces: true);
        comparison.CompareProperty(PropertyNames.ConnectorId, replaces: true);
        comparison.CompareProperty(PropertyNames.Name);
        comparison.CompareMap(PropertyNames.Config);
        comparison.CompareMap(PropertyNames.SecretConfig);
        comparison.CompareProperty(PropertyNames.SecretName);
        comparison.CompareBoolean(PropertyNames.RequireConfigured);
        Choice(comparison, newInputs, PropertyNames.OnDrift, DriftAction.In(oldInputs), DriftAction.In(newInputs));
        Choice(comparison, newInputs, PropertyNames.OnDelete, DeleteAction.In(oldInputs), DeleteAction.In(newInputs));
        ReportUnproven(comparison, oldState, newInputs);
        if (SecretsMayHaveDrifted(comparison, oldState, newInputs))
            comparison.Report(new PropertyChange(PropertyPath.Of(PropertyNames.SecretConfig), ChangeKind.Update, InputDiff: false));
        if (newInputs.GetBoolean(PropertyNames.RequireConfigured) && oldState.GetBoolean(ConfigurationState.IncompleteName))
            comparison.Report(new PropertyChange(PropertyPath.Of(PropertyNames.Configured), ChangeKind.Update, InputDiff: false));
        comparison.CompareMarks(oldState, ConfigurationState.CopiedInputs.Append(PropertyNames.AccountId).Append(PropertyNames.ConnectorId));
        return comparison.Changes;
    }

    /// <summary>Whether a change must be written to the platform.</summary>
    public static bool NeedsWrite(ImmutableArray<PropertyChange> changes) =>
        changes.Any(change => !change.MarksOnly && !LocalOnlyProperties.Contains(change.Path.Root));

    // After a failed update, the engine keeps the old inputs, so that only the outputs contain what was written.
    private static void ReportUnproven(PropertyComparison comparison, PropertyMap oldState, PropertyMap newInputs)
    {
        var unproven = OwnWrites.In(oldState).Unproven;
        foreach (var property in (string[])[PropertyNames.Name, PropertyNames.SecretName])
        {
            if (unproven.Contains(property) && newInputs.ContainsKey(property))
                comparison.ReportOnce(PropertyPath.Of(property), ChangeKind.Update);
        }

        foreach (var map in (string[])[PropertyNames.Config, PropertyNames.SecretConfig])
        {
            if (newInputs.Get(map)?.IsUnknown == true)
                continue;
            var (written, inputs) = (oldState.GetMap(map), newInputs.GetMap(map));
            foreach (var id in inputs.Keys.Where(id => unproven.Contains(map, id) || IsOtherSecret(map, written.Get(id), inputs[id])))
                comparison.ReportOnce(PropertyPath.Of(map, id), ChangeKind.Update);
            foreach (var id in written.Where(field => !field.Value.IsEmpty()).Select(field => field.Key).Union(unproven.Fields(map)).Where(id => !inputs.ContainsKey(id)))
                comparison.ReportOnce(PropertyPath.Of(map, id), ChangeKind.Delete);
        }
    }

    private static bool IsOtherSecret(string map, PropertyValue? written, PropertyValue input) =>
        map == PropertyNames.SecretConfig && written is not null && !input.HasUnknowns && !ScalarString.AreEqual(written, input);

    private static void Choice(PropertyComparison comparison, PropertyMap newInputs, string name, string before, string after)
    {
        if (before != after || newInputs.Get(name)?.IsUnknown == true)
            comparison.CompareProperty(name);
    }

    // Secrets cannot be read back, so a save by somebody else counts as a change of them. Plain fields are compared by value.
    private static bool SecretsMayHaveDrifted(PropertyComparison comparison, PropertyMap oldState, PropertyMap newInputs) =>
        DriftAction.In(newInputs) == DriftAction.Update
        && newInputs.GetMap(PropertyNames.SecretConfig).Keys.Any(id => !comparison.IsIgnored(PropertyPath.Of(PropertyNames.SecretConfig, id)))
        && RemoteState.FromState(oldState).ChangedSinceOwnWrite
        && comparison.Changes.All(change => change.Path.Root != PropertyNames.SecretConfig);
}

using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.ConnectorConfiguration;

/// <summary>
/// What differs between a configuration and the program, from the state alone. <c>adoptExisting</c> matters to a Create only and is no
/// difference.
/// </summary>
internal static class ConfigurationDiff
{
    private static readonly ImmutableHashSet<string> SettingNames =
        [PropertyNames.RequireConfigured, PropertyNames.OnDrift, PropertyNames.OnDelete];

    public static ImmutableArray<PropertyChange> Compare(
        PropertyMap oldInputs, PropertyMap oldState, PropertyMap news, ImmutableArray<PropertyPath> ignored)
    {
        var comparison = new PropertyComparison(oldInputs, news, ignored);
        comparison.Property(PropertyNames.AccountId, replaces: true);
        comparison.Property(PropertyNames.ConnectorId, replaces: true);
        comparison.Property(PropertyNames.Name);
        comparison.Map(PropertyNames.Config);
        comparison.Map(PropertyNames.SecretConfig);
        comparison.Property(PropertyNames.SecretName);
        comparison.Flag(PropertyNames.RequireConfigured);
        Choice(comparison, news, PropertyNames.OnDrift, Settings.OnDrift(oldInputs), Settings.OnDrift(news));
        Choice(comparison, news, PropertyNames.OnDelete, Settings.OnDelete(oldInputs), Settings.OnDelete(news));
        if (SecretsMayHaveDrifted(comparison, oldState, news))
            comparison.Report(new PropertyChange(PropertyPath.Of(PropertyNames.SecretConfig), ChangeKind.Update, InputDiff: false));
        return comparison.Changes;
    }

    /// <summary>Whether the platform has to be told of a change.</summary>
    public static bool NeedsWrite(ImmutableArray<PropertyChange> changes) => changes.Any(change => !SettingNames.Contains(change.Path.Root));

    private static void Choice(PropertyComparison comparison, PropertyMap news, string name, string before, string after)
    {
        if (before != after || news.Get(name)?.IsUnknown == true)
            comparison.Property(name);
    }

    // Secrets cannot be read back. All that is known is that somebody saved the configuration after this stack did; plain fields tell by
    // their values.
    private static bool SecretsMayHaveDrifted(PropertyComparison comparison, PropertyMap oldState, PropertyMap news) =>
        Settings.OnDrift(news) == Settings.Update
        && news.Map(PropertyNames.SecretConfig).Keys.Any(id => !comparison.IsIgnored(PropertyPath.Of(PropertyNames.SecretConfig, id)))
        && Stamps.ChangedSinceOurWrite(oldState)
        && comparison.Changes.All(change => change.Path.Root != PropertyNames.SecretConfig);
}

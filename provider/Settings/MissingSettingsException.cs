using System.Collections.Immutable;

namespace Pulumi.Connectors.Settings;

/// <summary>Reports all missing settings together.</summary>
internal sealed class MissingSettingsException(ImmutableArray<MissingSetting> settings)
    : Exception($"The provider is not configured. Missing settings: {string.Join(", ", settings.Select(setting => setting.Name))}.")
{
    public ImmutableArray<MissingSetting> Settings { get; } = settings;
}

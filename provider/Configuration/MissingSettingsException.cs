using System.Collections.Immutable;

namespace Pulumi.Connectors.Configuration;

/// <summary>Settings that the provider cannot do without, all of them at once.</summary>
internal sealed class MissingSettingsException(ImmutableArray<MissingSetting> settings)
    : Exception($"The provider is not configured: {string.Join(", ", settings.Select(setting => setting.Name))} missing")
{
    public ImmutableArray<MissingSetting> Settings { get; } = settings;
}

/// <param name="Name">With the package's name, as <c>pulumi config set</c> takes it.</param>
/// <param name="Description">What it is, and the environment variable that does as well.</param>
internal sealed record MissingSetting(string Name, string Description);

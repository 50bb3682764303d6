namespace Pulumi.Connectors.Settings;

/// <summary>A setting that the provider requires.</summary>
/// <param name="Name">With the package's name, as <c>pulumi config set</c> accepts it.</param>
/// <param name="Description">Meaning, and the environment variable that can be set instead.</param>
internal sealed record MissingSetting(string Name, string Description);

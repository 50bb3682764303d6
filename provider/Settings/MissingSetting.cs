namespace Pulumi.Connectors.Settings;

/// <summary>A setting that the provider requires.</summary>
/// <param name="Name">Name of the setting, without that of the package.</param>
/// <param name="Command">The whole command that sets it, with <c>--secret</c> if it is one.</param>
/// <param name="Variable">The environment variable that can be set instead.</param>
internal sealed record MissingSetting(string Name, string Command, string Variable);

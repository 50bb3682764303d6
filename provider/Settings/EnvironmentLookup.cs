namespace Pulumi.Connectors.Settings;

/// <summary>Reads an environment variable. The only way in which the provider and the doctor read the environment.</summary>
/// <returns>Null if the variable is not set.</returns>
internal delegate string? EnvironmentLookup(string variable);

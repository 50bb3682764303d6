namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Parameters of one run of a program.</summary>
/// <param name="Address">Address of both ResourceMonitor and Engine, <c>127.0.0.1:PORT</c>.</param>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="DryRun">Whether this is a preview.</param>
/// <param name="Parallel">Maximum number of concurrent operations.</param>
/// <param name="Config">Configuration by <c>namespace:key</c>, secrets in clear.</param>
/// <param name="SecretKeys">Keys of the secret values.</param>
public sealed record ProgramRun(
    string Address, string Project, string Stack, bool DryRun, int Parallel, IReadOnlyDictionary<string, string> Config, IReadOnlyList<string> SecretKeys);

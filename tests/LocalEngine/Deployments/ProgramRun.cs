namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>What a program needs to know for one run.</summary>
/// <param name="Address">Where both ResourceMonitor and Engine listen for it, <c>127.0.0.1:PORT</c>.</param>
/// <param name="Project">The project.</param>
/// <param name="Stack">The stack's name.</param>
/// <param name="DryRun">Whether this is a preview.</param>
/// <param name="Parallel">How many operations may run at once.</param>
/// <param name="Config">Configuration by <c>namespace:key</c>, secrets in clear.</param>
/// <param name="SecretKeys">The keys of the secret ones.</param>
public sealed record ProgramRun(
    string Address, string Project, string Stack, bool DryRun, int Parallel, IReadOnlyDictionary<string, string> Config, IReadOnlyList<string> SecretKeys);

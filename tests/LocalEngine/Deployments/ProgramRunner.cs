namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Runs a program and returns its exit code.</summary>
public delegate Task<int> ProgramRunner(ProgramRun run, CancellationToken cancellationToken);

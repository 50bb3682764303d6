namespace Pulumi.Connectors.LocalEngine.Deployments;

/// <summary>Runs a program to its end and answers its exit code.</summary>
public delegate Task<int> ProgramRunner(ProgramRun run, CancellationToken cancellationToken);

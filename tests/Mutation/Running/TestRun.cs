namespace Pulumi.Connectors.Mutation.Running;

/// <summary>What became of one process with tests.</summary>
/// <param name="Passed">Whether every test passed within the time limit.</param>
/// <param name="TimedOut">Whether the process was ended at the time limit.</param>
/// <param name="FirstFailure">Name of the first test that failed, if one did.</param>
internal sealed record TestRun(bool Passed, bool TimedOut, TimeSpan Duration, string? FirstFailure);

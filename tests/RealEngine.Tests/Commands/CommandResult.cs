namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <param name="Output">Standard output and standard error, line by line in the order in which they came.</param>
internal sealed record CommandResult(int ExitCode, string Output);

namespace Pulumi.Connectors.Demo;

/// <param name="Output">Standard output and standard error, in the order in which they came.</param>
internal sealed record CommandResult(int ExitCode, string Output);

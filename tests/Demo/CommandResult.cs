namespace Pulumi.Connectors.Demo;

/// <summary>Result of a command.</summary>
/// <param name="Output">Standard output and standard error, in the order of arrival.</param>
internal sealed record CommandResult(int ExitCode, string Output);

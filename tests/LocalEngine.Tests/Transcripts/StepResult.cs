namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Result of replaying one recorded command.</summary>
/// <param name="Recording">The recorded command.</param>
/// <param name="Problems">Differences from the recorded calls.</param>
/// <param name="Output">The output.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="StateFile">The state file's text afterwards; empty if there is none.</param>
internal sealed record StepResult(Recording Recording, IReadOnlyList<string> Problems, string Output, int ExitCode, string StateFile);

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>What came of replaying one recorded command.</summary>
/// <param name="Recording">The recorded command.</param>
/// <param name="Problems">Where the calls differ from the recorded ones.</param>
/// <param name="Output">What was printed.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="StateFile">The state file's text afterwards; empty if there is none.</param>
internal sealed record StepResult(Recording Recording, IReadOnlyList<string> Problems, string Output, int ExitCode, string StateFile);

namespace Pulumi.Connectors.Doctor;

/// <summary>What became of a question.</summary>
/// <param name="Reading">The answer, or null where there is none. Of another path, where that is where the platform answers.</param>
internal sealed record Observation(Finding Finding, Reading? Reading);

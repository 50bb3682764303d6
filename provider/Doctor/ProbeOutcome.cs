namespace Pulumi.Connectors.Doctor;

/// <summary>Outcome of a probe.</summary>
/// <param name="Result">Result of the probe, or of the candidate route that responded; null if it failed.</param>
internal sealed record ProbeOutcome(Finding Finding, ProbeResult? Result);

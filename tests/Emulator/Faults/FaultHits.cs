namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>A rule and the number of requests that it was applied to.</summary>
public sealed record FaultHits(FaultRule Rule, long Hits);

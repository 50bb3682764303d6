namespace Pulumi.Connectors.Emulator;

/// <summary>A rule, and how many requests have gone wrong by it.</summary>
public sealed record FaultHits(FaultRule Rule, long Hits);

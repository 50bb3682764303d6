namespace Pulumi.Connectors.Emulator.Faults;

/// <summary>The fault of one request.</summary>
/// <param name="Rule">The rule that applies.</param>
/// <param name="FakeCount">Number of fake connectors at the front of a list.</param>
internal sealed record AppliedFault(FaultRule Rule, int FakeCount);

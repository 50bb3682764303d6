namespace Pulumi.Connectors.Emulator;

/// <summary>What goes wrong with one request.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Strangers">Connectors at the front of a list that are not really in it.</param>
internal sealed record AppliedFault(FaultRule Rule, int Strangers);

namespace Pulumi.Connectors.Emulator.Habits.Writes;

/// <summary>A write that was accepted and is not done yet.</summary>
/// <param name="AccountId">Sub-account whose reads count.</param>
/// <param name="Due">Time at which it is done; null if reads count.</param>
/// <param name="Reads">Reads that must come first; null if time counts.</param>
/// <param name="Write">The write. It may be refused.</param>
internal sealed record LateWrite(string AccountId, DateTimeOffset? Due, int? Reads, Action Write);

using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Returns the timestamp that a response contains in place of the stored one.</summary>
/// <param name="time">The timestamp, with the changes of other habits; null if there is none.</param>
/// <param name="now">Time of the response.</param>
internal delegate DateTimeOffset? TimeShift(DateTimeOffset? time, AddedConnector added, DateTimeOffset now);

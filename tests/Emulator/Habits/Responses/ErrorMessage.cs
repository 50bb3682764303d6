namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Changes the message of a failure.</summary>
internal delegate string ErrorMessage(string message);

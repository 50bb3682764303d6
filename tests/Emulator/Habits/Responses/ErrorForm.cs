using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Creates the response for a failure.</summary>
internal delegate TextResponse ErrorForm(int status, string message);

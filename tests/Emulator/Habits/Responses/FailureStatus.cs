using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Changes the HTTP status of a failure.</summary>
internal delegate TextResponse FailureStatus(TextResponse response, string parameter);

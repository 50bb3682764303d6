using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Changes the response to a write that succeeded.</summary>
internal delegate TextResponse WriteBody(TextResponse response, string parameter);

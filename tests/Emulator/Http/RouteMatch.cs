namespace Pulumi.Connectors.Emulator;

/// <summary>The endpoint that a request addresses, and what stood in its placeholders.</summary>
internal sealed record RouteMatch(string Name, IReadOnlyDictionary<string, string> Values);

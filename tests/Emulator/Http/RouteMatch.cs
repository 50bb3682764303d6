namespace Pulumi.Connectors.Emulator.Http;

/// <summary>The endpoint of a request, and the values of its placeholders.</summary>
internal sealed record RouteMatch(string Name, IReadOnlyDictionary<string, string> Values);

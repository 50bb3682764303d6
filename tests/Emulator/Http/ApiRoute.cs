namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Route of an endpoint of the API, with the basis of its address.</summary>
internal sealed record ApiRoute(string Name, string Method, string Path, bool Documented, string Note) : Route(Name, Method, Path);

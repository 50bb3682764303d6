namespace Pulumi.Connectors.Emulator;

/// <summary>An endpoint of the API with what is known about its address.</summary>
internal sealed record ApiRoute(string Name, string Method, string Path, bool Documented, string Note) : Route(Name, Method, Path);

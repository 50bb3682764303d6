namespace Pulumi.Connectors.Emulator;

/// <summary>Where an endpoint is served. The path may have placeholders: <c>/connectors/{connectorId}</c>.</summary>
internal record Route(string Name, string Method, string Path);

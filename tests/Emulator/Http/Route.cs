namespace Pulumi.Connectors.Emulator.Http;

/// <summary>Method and path of an endpoint. The path can contain placeholders: <c>/connectors/{connectorId}</c>.</summary>
internal record Route(string Name, string Method, string Path);

namespace Pulumi.Connectors;

internal sealed class ConnectorsResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);

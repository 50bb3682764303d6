// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using Pulumi;

namespace MadConnect.Connectors;

internal sealed class ConnectorsResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);

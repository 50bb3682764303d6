using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Reads values from the wire, with a registry of its own.</summary>
internal static class Wire
{
    public static PropertyMap Read(Struct? wire) => new PropertyValueReader(new SecretRegistry()).Read(wire);

    public static PropertyValue Read(Value wire) => Read(new Struct { Fields = { ["value"] = wire } })["value"];
}

using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>Requests as the wire carries them → requests in the provider's own words. Pure.</summary>
internal static class FromWire
{
    public static CheckRequest Check(Pulumirpc.CheckRequest wire, CallContext context) =>
        new(context, PropertyValueReader.Read(wire.Olds), PropertyValueReader.Read(wire.News));

    public static DiffRequest Diff(Pulumirpc.DiffRequest wire, CallContext context) =>
        new(
            context,
            wire.Id,
            OldInputs: PropertyValueReader.Read(wire.OldInputs),
            OldState: State(wire.Olds),
            News: PropertyValueReader.Read(wire.News),
            Paths(wire.IgnoreChanges));

    public static CreateRequest Create(Pulumirpc.CreateRequest wire, CallContext context) =>
        new(context, PropertyValueReader.Read(wire.Properties), wire.Preview, Timeout(wire.Timeout));

    // Only an import leaves the fields out; an empty struct is a look-up.
    public static ReadRequest Read(Pulumirpc.ReadRequest wire, CallContext context) =>
        new(
            context,
            wire.Id,
            OldInputs: wire.Inputs is null ? null : PropertyValueReader.Read(wire.Inputs),
            OldState: wire.Properties is null ? null : State(wire.Properties));

    public static UpdateRequest Update(Pulumirpc.UpdateRequest wire, CallContext context) =>
        new(
            context,
            wire.Id,
            OldInputs: PropertyValueReader.Read(wire.OldInputs),
            OldState: State(wire.Olds),
            News: PropertyValueReader.Read(wire.News),
            Paths(wire.IgnoreChanges),
            wire.Preview,
            Timeout(wire.Timeout));

    public static DeleteRequest Delete(Pulumirpc.DeleteRequest wire, CallContext context) =>
        new(
            context,
            wire.Id,
            OldInputs: PropertyValueReader.Read(wire.OldInputs),
            OldState: State(wire.Properties),
            Timeout(wire.Timeout));

    private static PropertyMap State(Struct? wire) => StateShape.Current.Upgrade(PropertyValueReader.Read(wire));

    private static ImmutableArray<PropertyPath> Paths(IEnumerable<string> paths) => [.. paths.Select(PropertyPath.Parse)];

    // Zero means that the program sets none.
    private static TimeSpan? Timeout(double seconds) => seconds > 0 ? TimeSpan.FromSeconds(seconds) : null;
}

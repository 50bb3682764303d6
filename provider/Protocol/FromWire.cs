using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Protocol;

/// <summary>Converts requests of the wire into requests of the provider.</summary>
internal sealed class FromWire(PropertyValueReader reader, EngineLog log)
{
    /// <summary>The longest timeout of a call, rounded down from the limit of timers, 2³² milliseconds.</summary>
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(49);

    public CheckRequest Check(Pulumirpc.CheckRequest wire)
    {
        // Only the secrets of the old outputs matter.
        reader.Read(wire.OldOutputs);
        return new CheckRequest(Context(wire.Urn, wire.Name), OldInputs: reader.Read(wire.Olds), NewInputs: reader.Read(wire.News));
    }

    public DiffRequest Diff(Pulumirpc.DiffRequest wire) =>
        new(
            Context(wire.Urn, wire.Name),
            wire.Id,
            OldInputs: reader.Read(wire.OldInputs),
            OldState: reader.Read(wire.Olds),
            NewInputs: reader.Read(wire.News),
            Paths(wire.IgnoreChanges));

    public CreateRequest Create(Pulumirpc.CreateRequest wire) =>
        new(Context(wire.Urn, wire.Name), ReadProgram(wire.Properties, wire.Preview), wire.Preview) { Timeout = Timeout(wire.Timeout) };

    public ReadRequest Read(Pulumirpc.ReadRequest wire)
    {
        var inputs = reader.Read(wire.Inputs);
        return new ReadRequest(Context(wire.Urn, wire.Name), wire.Id, Mode(wire, inputs), inputs, OldState: reader.Read(wire.Properties))
        {
            Timeout = Timeout(wire.Timeout),
        };
    }

    public UpdateRequest Update(Pulumirpc.UpdateRequest wire) =>
        new(
            Context(wire.Urn, wire.Name),
            wire.Id,
            OldInputs: reader.Read(wire.OldInputs),
            OldState: reader.Read(wire.Olds),
            NewInputs: ReadProgram(wire.News, wire.Preview),
            Paths(wire.IgnoreChanges),
            wire.Preview)
        {
            Timeout = Timeout(wire.Timeout),
        };

    public DeleteRequest Delete(Pulumirpc.DeleteRequest wire) =>
        new(Context(wire.Urn, wire.Name), wire.Id, OldInputs: reader.Read(wire.OldInputs), OldState: reader.Read(wire.Properties))
        {
            Timeout = Timeout(wire.Timeout),
        };

    public ListRequest List(Pulumirpc.ListRequest wire) => new(reader.Read(wire.Query));

    public PropertyMap Properties(Struct? wire) => reader.Read(wire);

    /// <summary>Reads the arguments of a function. The engine calls none with unknown arguments.</summary>
    public PropertyMap Arguments(Struct? wire) =>
        reader.Read(wire) is { HasUnknowns: false } arguments
            ? arguments
            : throw new MalformedRequestException($"The arguments of the function contain an unknown value.");

    // Engines before 3.150 send no type; the URN contains it after the types of the parents.
    public static string TypeToken(string type, string urn)
    {
        if (type.Length > 0)
            return type;
        var parts = urn.Split("::");
        return parts.Length > 2 ? parts[2].Split('$')[^1] : string.Empty;
    }

    // An import sends no inputs; since 3.274, neither does the first look-up with `.get`. Each later read of a look-up sends empty ones.
    private static ReadMode Mode(Pulumirpc.ReadRequest wire, PropertyMap inputs) =>
        wire.Inputs is null ? ReadMode.Import : inputs.Count == 0 ? ReadMode.Lookup : ReadMode.Refresh;

    private static ImmutableArray<PropertyPath> Paths(IEnumerable<string> paths) => [.. paths.Select(ParsePath)];

    private static PropertyPath ParsePath(string path)
    {
        try
        {
            return PropertyPath.Parse(path);
        }
        catch (FormatException exception)
        {
            throw new MalformedRequestException($"A path in ignoreChanges is not a property path.", exception);
        }
    }

    // Zero means that the program sets none. A longer time than a timer can measure is none either, and so is what is not a time.
    private static TimeSpan? Timeout(double seconds) => seconds > 0 && seconds <= MaxTimeout.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;

    private PropertyMap ReadProgram(Struct? wire, bool preview) =>
        reader.Read(wire) is var inputs && (preview || !inputs.HasUnknowns)
            ? inputs
            : throw new MalformedRequestException($"The inputs of the resource contain an unknown value outside a preview.");

    private CallContext Context(string urn, string name) => new(urn, name.Length > 0 ? name : urn.Split("::")[^1], log.For(urn));
}

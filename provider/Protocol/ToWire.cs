using System.Collections.Immutable;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using Pulumirpc;
using CheckFailure = Pulumi.Connectors.Values.CheckFailure;
using CheckResponse = Pulumirpc.CheckResponse;
using CreateResponse = Pulumirpc.CreateResponse;
using DiffResponse = Pulumirpc.DiffResponse;
using ReadResponse = Pulumirpc.ReadResponse;

namespace Pulumi.Connectors.Protocol;

/// <summary>Answers in the provider's own words → answers as the wire carries them. Pure.</summary>
internal static class ToWire
{
    public static CheckResponse Check(PropertyMap inputs, ImmutableArray<CheckFailure> failures) =>
        new() { Inputs = PropertyValueWriter.Write(inputs), Failures = { Failures(failures) } };

    public static IEnumerable<Pulumirpc.CheckFailure> Failures(ImmutableArray<CheckFailure> failures) =>
        failures.Select(failure => new Pulumirpc.CheckFailure { Property = failure.Property, Reason = failure.Reason });

    /// <remarks>The engine ignores <c>detailedDiff</c> unless <c>hasDetailedDiff</c> is set, and everything where nothing changes.</remarks>
    public static DiffResponse Diff(ImmutableArray<PropertyChange> changes, bool deleteBeforeReplace)
    {
        if (changes.IsEmpty)
            return new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone, HasDetailedDiff = true };
        var wire = new DiffResponse
        {
            Changes = DiffResponse.Types.DiffChanges.DiffSome,
            HasDetailedDiff = true,
            DeleteBeforeReplace = deleteBeforeReplace,
            Diffs = { Roots(changes) },
            Replaces = { Roots(changes.Where(change => change.Replaces)) },
        };
        foreach (var change in changes)
            wire.DetailedDiff[change.Path.ToString()] = new PropertyDiff { Kind = Kind(change), InputDiff = change.InputDiff };
        return wire;
    }

    public static CreateResponse Create(Resources.CreateResponse response, bool refreshBeforeUpdate) =>
        new() { Id = response.Id, Properties = PropertyValueWriter.Write(response.State), RefreshBeforeUpdate = refreshBeforeUpdate };

    /// <summary>"Gone" is the empty answer: the one spelling that a refresh, a look-up and an import all understand.</summary>
    public static ReadResponse Read(Resources.ReadResponse? response, bool refreshBeforeUpdate) =>
        response is null
            ? new ReadResponse()
            : new ReadResponse
            {
                Id = response.Id,
                Properties = PropertyValueWriter.Write(response.State),
                Inputs = PropertyValueWriter.Write(response.Inputs),
                RefreshBeforeUpdate = refreshBeforeUpdate,
            };

    private static IEnumerable<string> Roots(IEnumerable<PropertyChange> changes) => changes.Select(change => change.Path.Root).Distinct();

    private static PropertyDiff.Types.Kind Kind(PropertyChange change) =>
        (change.Kind, change.Replaces) switch
        {
            (ChangeKind.Add, false) => PropertyDiff.Types.Kind.Add,
            (ChangeKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
            (ChangeKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
            (ChangeKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
            (_, false) => PropertyDiff.Types.Kind.Update,
            (_, true) => PropertyDiff.Types.Kind.UpdateReplace,
        };
}

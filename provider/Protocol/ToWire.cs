using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Functions;
using Pulumi.Connectors.Values;
using Pulumirpc;
using CheckFailure = Pulumi.Connectors.Values.CheckFailure;
using CheckResponse = Pulumirpc.CheckResponse;
using CreateResponse = Pulumirpc.CreateResponse;
using DiffResponse = Pulumirpc.DiffResponse;
using ReadResponse = Pulumirpc.ReadResponse;

namespace Pulumi.Connectors.Protocol;

/// <summary>
/// Converts the responses to one request: the one gate in front of gRPC. Every text is rendered by the registry, and every property has the
/// marks of the request.
/// </summary>
internal sealed class ToWire(SecretRegistry secrets, RequestMarks marks)
{
    public CheckResponse Check(PropertyMap inputs, ImmutableArray<CheckFailure> failures) =>
        new() { Inputs = Properties(inputs), Failures = { Failures(failures) } };

    /// <remarks>The engine ignores <c>detailedDiff</c> unless <c>hasDetailedDiff</c> is set, and all details if nothing changes.</remarks>
    public DiffResponse Diff(ImmutableArray<PropertyChange> changes, bool deleteBeforeReplace)
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
            wire.DetailedDiff[Visible(change.Path).ToString()] = new PropertyDiff { Kind = Kind(change), InputDiff = change.InputDiff };
        return wire;
    }

    public CreateResponse Create(Resources.CreateResponse response, bool refreshBeforeUpdate) =>
        new() { Id = response.Id, Properties = Properties(response.State), RefreshBeforeUpdate = refreshBeforeUpdate };

    /// <summary>An empty response means that the resource is gone, for a refresh, a look-up and an import.</summary>
    public ReadResponse Read(Resources.ReadResponse? response, bool refreshBeforeUpdate) =>
        response is null
            ? new ReadResponse()
            : new ReadResponse
            {
                Id = response.Id,
                Properties = PropertyValueWriter.Write(marks.OfState.Apply(response.State)),
                Inputs = Properties(response.Inputs),
                RefreshBeforeUpdate = refreshBeforeUpdate,
            };

    public UpdateResponse Update(PropertyMap state, bool refreshBeforeUpdate) =>
        new() { Properties = Properties(state), RefreshBeforeUpdate = refreshBeforeUpdate };

    public InvokeResponse Invoke(FunctionResponse response) =>
        new() { Return = Properties(response.Result), Failures = { Failures(response.Failures) } };

    /// <summary>Converts a resource that exists but is not ready; the engine keeps it in the state with the reasons.</summary>
    public ErrorResourceInitFailed InitFailed(PartialResourceException exception, bool refreshBeforeUpdate) =>
        new()
        {
            Id = exception.Id,
            Properties = Properties(exception.State),
            Inputs = Properties(exception.Inputs),
            Reasons = { exception.Reasons.Select(secrets.Render) },
            RefreshBeforeUpdate = refreshBeforeUpdate,
        };

    /// <returns>Null if the platform's part of the id shows a secret; an id has no mark.</returns>
    public ListResponse? Listed(ListedResource resource) =>
        secrets.Reveals(resource.Id.Split('/')[^1])
            ? null
            : new ListResponse { Result = new ListResponse.Types.Result { Id = resource.Id, Name = secrets.Render($"{resource.Name}") } };

    public string Text(Message message) => secrets.Render(message);

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

    private IEnumerable<Pulumirpc.CheckFailure> Failures(ImmutableArray<CheckFailure> failures) =>
        failures.Select(failure => new Pulumirpc.CheckFailure { Reason = secrets.Render(failure.Reason) });

    // A key may be a secret as well. The top-level name is one of the schema's.
    private PropertyPath Visible(PropertyPath path) =>
        new([path.Root, .. path.Segments.Skip(1).TakeWhile(segment => secrets.Render($"{segment}") == segment)]);

    private Struct Properties(PropertyMap map) => PropertyValueWriter.Write(marks.Apply(map));
}

using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>Base of the requests for one resource.</summary>
internal abstract record ResourceRequest(CallContext Context)
{
    /// <summary>Limit of the whole call, from the program's <c>customTimeouts</c>; null if there is none.</summary>
    public TimeSpan? Timeout { get; init; }
}

/// <param name="OldInputs">Inputs accepted before; empty for a new resource, and for the second check of a replacement.</param>
/// <param name="NewInputs">Inputs of the program, unknowns included.</param>
internal sealed record CheckRequest(CallContext Context, PropertyMap OldInputs, PropertyMap NewInputs) : ResourceRequest(Context);

/// <param name="OldInputs">Inputs of the last run, or those that Read returned in a refresh.</param>
/// <param name="OldState">Outputs of the last run, or those that Read returned in a refresh.</param>
/// <param name="NewInputs">Checked inputs.</param>
/// <param name="IgnoreChanges">Paths whose changes the program ignores.</param>
internal sealed record DiffRequest(
    CallContext Context, string Id, PropertyMap OldInputs, PropertyMap OldState, PropertyMap NewInputs, ImmutableArray<PropertyPath> IgnoreChanges)
    : ResourceRequest(Context);

internal sealed record CreateRequest(CallContext Context, PropertyMap Inputs, bool Preview) : ResourceRequest(Context);

/// <param name="OldInputs">Empty unless the mode is <see cref="ReadMode.Refresh"/>.</param>
/// <param name="OldState">Empty for an import and for the first look-up.</param>
internal sealed record ReadRequest(CallContext Context, string Id, ReadMode Mode, PropertyMap OldInputs, PropertyMap OldState)
    : ResourceRequest(Context);

internal sealed record UpdateRequest(
    CallContext Context,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldState,
    PropertyMap NewInputs,
    ImmutableArray<PropertyPath> IgnoreChanges,
    bool Preview)
    : ResourceRequest(Context);

internal sealed record DeleteRequest(CallContext Context, string Id, PropertyMap OldInputs, PropertyMap OldState) : ResourceRequest(Context);

/// <param name="Query">Filters, as in the schema's <c>listInputs</c>.</param>
internal sealed record ListRequest(PropertyMap Query);

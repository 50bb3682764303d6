using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <param name="OldInputs">Accepted before; empty for a new resource, and for the second check of a replacement.</param>
/// <param name="News">As the program says, unknowns included.</param>
internal sealed record CheckRequest(CallContext Context, PropertyMap OldInputs, PropertyMap News);

/// <param name="OldInputs">Inputs of the last run, or those that Read gave where the engine refreshed.</param>
/// <param name="OldState">Outputs of the last run, or those that Read gave.</param>
/// <param name="News">Checked inputs.</param>
/// <param name="IgnoreChanges">Paths that the program wants left alone.</param>
internal sealed record DiffRequest(
    CallContext Context, string Id, PropertyMap OldInputs, PropertyMap OldState, PropertyMap News, ImmutableArray<PropertyPath> IgnoreChanges);

/// <param name="Timeout">Limit of the whole call, where the program sets one.</param>
internal sealed record CreateRequest(CallContext Context, PropertyMap Inputs, bool Preview, TimeSpan? Timeout);

/// <param name="OldInputs">Null for an import.</param>
/// <param name="OldState">Null for an import; empty for a look-up with <c>.get</c>.</param>
internal sealed record ReadRequest(CallContext Context, string Id, PropertyMap? OldInputs, PropertyMap? OldState)
{
    public bool IsImport => OldInputs is null && OldState is null;
}

internal sealed record UpdateRequest(
    CallContext Context,
    string Id,
    PropertyMap OldInputs,
    PropertyMap OldState,
    PropertyMap News,
    ImmutableArray<PropertyPath> IgnoreChanges,
    bool Preview,
    TimeSpan? Timeout);

internal sealed record DeleteRequest(CallContext Context, string Id, PropertyMap OldInputs, PropertyMap OldState, TimeSpan? Timeout);

/// <param name="Query">What to look for, after the schema's <c>listInputs</c>.</param>
internal sealed record ListRequest(PropertyMap Query);

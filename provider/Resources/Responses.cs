using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <param name="Inputs">In the normalized form that Read returns too.</param>
internal sealed record CheckResponse(PropertyMap Inputs, ImmutableArray<CheckFailure> Failures);

/// <param name="Changes">Empty if nothing differs.</param>
/// <param name="DeleteBeforeReplace">Whether a replacement, for whatever reason, must delete first.</param>
internal sealed record DiffResponse(ImmutableArray<PropertyChange> Changes, bool DeleteBeforeReplace);

internal sealed record CreateResponse(string Id, PropertyMap State)
{
    /// <summary>
    /// The id of every resource in the preview of its creation. A known id means that the resource exists: the SDKs and the engine then call the
    /// functions that depend on it.
    /// </summary>
    public const string UnknownId = "";
}

internal sealed record ReadResponse(string Id, PropertyMap State, PropertyMap Inputs);

internal sealed record ListedResource(string Id, string Name);

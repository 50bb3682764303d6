using System.Collections.Immutable;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <param name="Inputs">In their one normal form: the form that Read gives too.</param>
internal sealed record CheckResponse(PropertyMap Inputs, ImmutableArray<CheckFailure> Failures);

/// <param name="Changes">Empty where nothing is to be done.</param>
/// <param name="DeleteBeforeReplace">Whether a replacement, for whatever reason the engine makes one, has to delete first.</param>
internal sealed record DiffResponse(ImmutableArray<PropertyChange> Changes, bool DeleteBeforeReplace);

/// <param name="Id">Empty in a preview where it cannot be known yet.</param>
internal sealed record CreateResponse(string Id, PropertyMap State);

internal sealed record ReadResponse(string Id, PropertyMap State, PropertyMap Inputs);

internal sealed record ListedResource(string Id, string Name);

using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>One place that differs.</summary>
/// <param name="Replaces">Whether the difference can only be made by another resource.</param>
/// <param name="InputDiff">Whether the old value stands in the old inputs; otherwise in the old outputs.</param>
internal sealed record PropertyChange(PropertyPath Path, ChangeKind Kind, bool Replaces = false, bool InputDiff = true);

using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources;

/// <summary>A difference of one property.</summary>
/// <param name="Replaces">Whether the change needs a replacement of the resource.</param>
/// <param name="InputDiff">Whether the old value is in the old inputs; otherwise in the old outputs.</param>
/// <param name="MarksOnly">Whether only secret marks differ, so that there is nothing to write.</param>
internal sealed record PropertyChange(PropertyPath Path, ChangeKind Kind, bool Replaces = false, bool InputDiff = true, bool MarksOnly = false);

using System.Collections.Immutable;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>What the user sees of one command.</summary>
/// <param name="Errors">Messages of the call that failed; empty if the command succeeded.</param>
/// <param name="Shown">Paths that the preview or the refresh showed as changed, <see cref="Everything"/> for a creation.</param>
internal sealed record StepResult(ImmutableArray<string> Errors, ImmutableSortedSet<string> Shown)
{
    public const string Everything = "*";

    public bool Succeeded => Errors.IsEmpty;

    /// <summary>Returns true if the user was shown that a field changes.</summary>
    public bool Shows(string map, string fieldId) =>
        Shown.Contains(Everything) || Shown.Contains(map) || Shown.Any(path => path == $"{map}.{fieldId}" || path == $"{map}[\"{fieldId}\"]");
}

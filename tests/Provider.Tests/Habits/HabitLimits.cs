using System.Collections.Immutable;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>What nobody can know on some platforms, because no response shows it. All exceptions of the oracle that are no errors are here.</summary>
internal sealed class HabitLimits(HabitCase one)
{
    /// <summary>Habits with which a stored value, or the form in which it is shown, has another meaning in the type of its field.</summary>
    private static readonly ImmutableHashSet<string> ValueChanges =
    [
        "select-translated", "select-last-option", "select-label", "multi-select-comma", "multi-select-json", "date-format", "number-canonical", "number-grouping",
        "json-rewritten", "fold-case", "trim-values", "line-ends", "url-slash", "slug", "unicode-form", "html-escaped", "string-limit",
        "default-value", "ignore-field", "clear-ignored", "normalize-late", "configure-ignored", "configure-late", "retired-field", "readonly-field", "type-unknown",
    ];

    /// <summary>A change of a secret by hand is not detected, and not repaired: a secret is masked, and no timestamp moves with its change only.</summary>
    public bool HidesChangesOfSecrets => one.Habits.Any(habit => habit.Name is "time-absent" or "time-null" or "time-zero" or "time-moved-by-read");

    /// <summary>A save of a secret that was accepted and not done looks like one that was done.</summary>
    public bool HidesSavesOfSecrets => HidesChangesOfSecrets && one.Has("configure-ignored");

    /// <summary>A platform that keeps plain fields and empties secrets is taken for one that merges, until it has emptied a secret.</summary>
    public bool EmptiesSecretsOfOthers => one.Has("replaces-secrets") && one.HasForeignSecret;

    /// <summary>A platform that replaces empties a field that it neither accepts nor keeps.</summary>
    public bool EmptiesFrozenFields => one.Has("retired-field", "readonly-field") && one.Has("replaces-all", "replaces-plain");

    /// <summary>Every connector is gone as far as anybody can read.</summary>
    public bool HidesConnectors => one.Habits.Any(habit => habit.ToString() == "list-empty-at-first=always");

    /// <summary>No list is certainly complete, so that no connector is certainly absent.</summary>
    public bool HidesAbsence => one.Habits.Any(habit => habit.ToString() switch
    {
        "list-null-item" => true,
        "offset-from-one" => !one.Has("list-all") && one.Habits.All(other => other.ToString() != "page-limit=1"),
        "list-id-name=_id" => !one.Has("list-bare-ids"),
        _ => false,
    });

    /// <summary>Two empty lists, one after the other, prove that a sub-account without connectors is what they show.</summary>
    public bool ShowsEmptyListsAtFirst => one.Habits.Any(habit => habit.ToString() == "list-empty-at-first=2");

    /// <summary>The platform may show another value than the one that was written.</summary>
    public bool ChangesValues => one.Habits.Any(habit => ValueChanges.Contains(habit.Name));

    /// <summary>A success whose body is a text, a page or empty contains no reason.</summary>
    public bool HidesReasons => one.Has("error-empty", "error-html") || (one.Has("error-plain") && one.Has("failure-200", "failure-200-word"));

    /// <summary>A failure inside a success has no status, so that nobody knows what it means.</summary>
    public bool HidesStatuses => one.Has("failure-200-word") || ((one.Has("failure-200") || one.Has("unauthorized-200")) && one.Habits.Any(habit => habit.Name is "error-plain" or "error-html" or "error-empty"));
}

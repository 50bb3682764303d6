using System.Collections.Immutable;

namespace Pulumi.Connectors.Provider.Tests.Habits;

/// <summary>All errors that the suite accepts, each with the reason.</summary>
internal static class DocumentedRefusals
{
    /// <summary>A save is refused because of the secrets that it leaves out.</summary>
    public const string LeftOut = "these may hold secrets that this resource does not set";

    private const string Conflict = "after this stack last observed it";

    private static readonly ImmutableArray<DocumentedRefusal> Rows =
    [
        new(Conflict, (_, _) => true, "Somebody has changed the configuration, and no refresh has read it."),
        new("returned 400", In("refused by the platform"), "The platform refuses the name."),
        new("returned ", (one, step) => step == "refused by the platform" && (one.Has("failure-200") || one.Has("failure-200-word")), "The platform refuses the name."),
        new("is already added to", In("add several connectors"), "Somebody else has added the connector."),
        new("is already added to", In("create without adoptExisting"), "The connector may belong to others."),
        new("already has a configuration", In("create without adoptExisting"), "The configuration may belong to others."),
        new(LeftOut, LeavesSecretsOut, "A save that leaves a secret out may lose it, and nobody knows what this platform does."),
        new("emptied fields that this resource does not manage", (one, _) => one.Limits.EmptiesSecretsOfOthers, "A plain field that is kept shows that the platform merges, until it has emptied a secret."),
        new("but still shows the previous one", (one, step) => step == "refused by the platform" && one.Limits.HidesStatuses, "The platform refuses the name, and does not state it."),
        new("but still shows the previous one", (one, _) => one.Limits.HidesChangesOfSecrets && one.Has("ignore-field", "select-last-option", "html-escaped", "string-limit"), "Without a timestamp, no read shows that a value which does not change was saved."),
        new("but still shows the previous one", (one, step) => one.Has("time-unmoved-by-equal-save") && one.Has("select-last-option") && AdoptsUnobserved(step), "The platform stores another option, which it had before, and no timestamp moves.", Names: "'lastUpdated'"),
        new("Could not clear the configuration", (one, _) => one.Has("clear-ignored") && (one.Limits.HidesChangesOfSecrets || one.Has("time-unmoved-by-equal-save")), "No read shows that the fields were cleared."),
        new("already has a configuration", (one, step) => one.Has("fresh-default") && !AddsConnector(step), "A default differs from the program, and another run added the connector."),
        new("does not list it in sub-account", On("add-ignored=always", "list-empty-at-first=always"), "No read shows that the connector was added."),
        new("Could not add connector", On("list-empty-at-first=always"), "No read shows that the connector was added."),
        new("is not in sub-account", On("add-ignored=always", "list-empty-at-first=always"), "No read shows that the connector was added."),
        new("although the list of the sub-account does not contain it", On("list-empty-at-first=always"), "No read shows that the connector was added."),
        new("but the connector is still listed", On("remove-ignored=always"), "No read shows that the connector was removed."),
        new("but still shows the previous one", On("configure-ignored=always"), "No read shows that the configuration was saved."),
        new("but still shows the previous one", (one, step) => one.Has("time-coarse") && MayRotateOnly(step), "Two saves of a secret within the same minute have the same timestamp.", Names: "'lastUpdated'"),
        new("returned 200 with statusCode ", (one, _) => one.Has("failure-200-word") && On("locked=always", "too-early=always", "conflict-retry=always")(one, string.Empty), "Every write is refused."),
        new("423", On("locked=always"), "Every write is refused."),
        new("425", On("too-early=always"), "Every write is refused."),
        new("409", On("conflict-retry=always"), "Every write is refused."),
        new("a list that cannot be proven complete", On("offset-from-one"), "No page shows that the list has ended.", Names: "(size 100, offset "),
        new("a list that cannot be proven complete", On("list-null-item"), "An item may be a connector.", Names: " is null"),
        new("a list that cannot be proven complete", On("list-id-name=_id"), "An item may be any connector.", Names: "because item 1 of "),
        new("a list that cannot be proven complete", (one, _) => one.Has("list-empty-at-first") && one.Has("list-total"), "The list is empty, and states that it is not.", Names: "stated total: "),
        new("does not state how many connections use it", On("list-bare-ids"), "Removing a connector that is in use would break connections; removeIfUseUnknown allows it.", Names: "(srcConnections)"),
        new("is not complete, and the platform does not report what is missing", On("configured-constant=false"), "The platform reports so; requireConfigured: false accepts it."),
        new("already has a configuration", (one, step) => one.Has("configured-constant") && !AddsConnector(step), "The platform reports so of a connector that another run has added."),
        new("already has a configuration", (one, step) => one.Habits.Any(habit => habit.ToString() is "configured-form" or "configured-form=absent") && !AddsConnector(step), "The platform does not report whether a connector that another run added has one."),
        new("is not a field of the connector", (one, _) => one.Has("fields-after-save"), "The metadata lack the field before the first save; the setting validation allows it."),
        new("returned 400", (one, _) => one.Validation is not null && one.Has("retired-field"), "The setting validation lets a field pass that the platform refuses."),
        new("is not a field of the connector", (one, _) => one.Has("retired-field"), "The metadata lack the field; the setting validation allows it.", IsOfNewResource: true),
        new("is read-only", (one, _) => one.Has("readonly-field"), "The metadata forbid it; the setting validation allows it.", IsOfNewResource: true),
        new("redirect", (one, _) => one.Has("redirect"), "Redirects are not followed, because they would carry the credentials along."),
        new("returned 401", On("token-late=2", "token-late=always"), "A new token that is refused twice is not valid."),
        new("returned 200 with statusCode 401", (one, _) => one.Has("failure-200", "unauthorized-200") && On("token-late=2", "token-late=always")(one, string.Empty), "A new token that is refused twice is not valid."),
        new("returned 200", (one, _) => one.Has("failure-200-word") && one.Habits.Any(habit => habit.ToString() is "token-late=2" or "token-late=always"), "A new token that is refused twice is not valid."),
        new("not editable", On("not-editable"), "The platform refuses every save.", Names: "'editable'"),
    ];

    /// <summary>Returns the reason of an error; null if it has none.</summary>
    /// <param name="isChangedUnseen">Whether somebody has changed something that no refresh has read.</param>
    /// <param name="isNew">Whether the configuration was not in the state before the step.</param>
    public static DocumentedRefusal? Find(HabitCase one, bool isChangedUnseen, bool isNew, string step, string error) =>
        Rows.FirstOrDefault(row => error.Contains(row.Text, StringComparison.Ordinal) && error.Contains(row.Names, StringComparison.Ordinal) && row.Applies(one, step)
            && (isChangedUnseen || row.Text != Conflict) && (!row.IsOfNewResource || isNew || !one.HasLateHabits || IsNewResource(step)));

    private static Func<HabitCase, string, bool> In(string step) => (_, current) => current == step;

    /// <summary>Returns true if the run that creates the configuration has added its connector.</summary>
    private static bool AddsConnector(string step) => step is "create" or "restore";

    /// <summary>Returns true if the state does not contain what the platform showed after the last save.</summary>
    private static bool AdoptsUnobserved(string step) => step is "up after import" or "adopt";

    /// <summary>Returns true if a save of the step may change nothing but a secret.</summary>
    private static bool MayRotateOnly(string step) => step is not ("create" or "replace" or "restore") && !step.StartsWith("field ", StringComparison.Ordinal);

    /// <summary>Returns true if the state has no inputs that were accepted before.</summary>
    private static bool IsNewResource(string step) => step is "up after import" or "create without adoptExisting" or "adopt" or "replace";

    private static bool LeavesSecretsOut(HabitCase one, string step) =>
        (one is not { IsModeKnown: true, Mode: "merge" }) && (one.HasForeignSecret || one.OnDrift != "update" || one.Has("mask-null") || one.Has("mask-omitted") || ((one.HasForeignField || one.Has("default-value", "ignore-field", "clear-ignored")) && one.Has("type-unknown", "sensitive-field")));

    private static Func<HabitCase, string, bool> On(params string[] habits) => (one, _) => one.Habits.Any(habit => habits.Contains(habit.ToString()));
}

using static Pulumi.Connectors.Tests.Agreement;
using static Pulumi.Connectors.Tests.AnswerContent;

namespace Pulumi.Connectors.Tests;

/// <summary>
/// The rules by which answers are compared with recorded ones. The first that is about a field counts; a field without a rule fails. The recorded
/// provider's answers are no model: where ours has to answer otherwise, the rule says what and why.
/// </summary>
internal static class AnswerRules
{
    private const string Id = "[0-9a-f]{16}/[0-9a-f]{16}";
    private const string Text = ".+";
    private const string Flag = "True|False";

    public static IReadOnlyList<AnswerRule> All { get; } = [.. OfSingleCalls, .. OfStatuses, .. OfThePlatform, .. OfTheProvider, .. OfDiffs, .. OfResources];

    /// <summary>Recordings in which something happens that our provider must take otherwise.</summary>
    private static AnswerRule[] OfSingleCalls =>
    [
        new("cancel/1-up-interrupted Create real", "status", Ours("\"FailedPrecondition\""), "Cancel ends the call; what was sent is kept as not ready"),
        new("failures/6-check-badtop Check ConnectorConfiguration", "failures", TellsNested, "a top-level name makes the engine print the whole map in clear"),
        new("failures/7-check-badnone Check ConnectorConfiguration", "failures", TellsNested, "the path leads to the field"),
        new("failures/8-check-badnested Check ConnectorConfiguration", "failures", TellsNested, "the same path in other words, and never a value"),
        new("provider-config/2-stack-settings CheckConfig", "failures", TellsUnknownSetting, "a mistyped setting is told, with the nearest name and no property"),
        new("provider-config/3-account-changed CheckConfig", "failures", TellsUnknownSetting, "a mistyped setting is told, with the nearest name and no property"),
        new("more-options/7-kinds-of-values Check ConnectorConfiguration", "failures", TellsNestedMap, "a field holds no map; the recorded provider took anything"),
        new("more-options/7-kinds-of-values Update real", "status", Ours("\"FailedPrecondition\""), "no engine sends what Check refused; the map is not saved, and said so"),
        new("more-options/8-additional-secret-outputs Update real", "status", Ours("\"FailedPrecondition\""), "no platform holds the state's map, so it looks changed by hand"),
        new("more-options/3-destroy:4", "status", Ours("\"OK\""), "the engine hung up on the recorded one"),
        new("more-options/3-destroy:4", "*", IsThere, "the engine hung up on the recorded one"),
    ];

    private static AnswerRule[] OfStatuses =>
    [
        new("DiffConfig", "status", Ours("\"OK\""), "ours implements it"),
        new("", "status", Equal, "the kind of failure decides what the engine does"),
        new("", "message", SaysNoSecret, "our own words"),
        new("real", "detail", Ours("\"ErrorResourceInitFailed\""), "what exists is kept, not ready"),
        new("real", "detail.id", OfKind(Id), "the engine keeps it under its id"),
        new("Configure", "detail", Ours("\"ConfigureErrorMissingKeys\""), "the engine lists what is missing"),
    ];

    /// <summary>What becomes of the platform; the recordings do not hold it.</summary>
    private static AnswerRule[] OfThePlatform =>
    [
        new("more-options/5-empty-values Update real", "writes", Ours("[]"), "nothing but empty values is new, and they are nothing"),
        new("more-options/8-additional-secret-outputs Update real", "writes", Ours("[]"), "nothing is overwritten unseen"),
        new("more-options/8-additional-secret-outputs Update real", "stored", IsThere, "nothing is overwritten unseen"),
        new("forced-replace Delete", "writes", Ours("[]"), "the entry that this run created has the same id: nothing is deleted"),
        new("Create Connector real", "writes", Ours("[\"add\"]"), "one write"),
        new("Create ConnectorConfiguration real", "writes", Ours("[\"configure\"]"), "one write"),
        new("Update ConnectorConfiguration real", "writes", Ours("[\"configure\"]"), "one write"),
        new("Delete Connector", "writes", Ours("[\"remove\"]"), "one write"),
        new("Delete ConnectorConfiguration", "writes", Ours("[]"), "onDelete is retain unless the program says otherwise"),
        new("", "writes", Ours("[]"), "a look, or a preview"),
        new("forced-replace Delete", "stored", IsThere, "it is still there"),
        new("Delete Connector", "stored", Ours(null), "it is gone"),
        new("Connector", "stored", IsThere, "it is added"),
        new("order/2-destroy Delete ConnectorConfiguration", "stored", Ours(null), "it went with its connector, which was deleted first"),
        new("Delete ConnectorConfiguration", "stored", IsThere, "it stays as it is"),
        new("ConnectorConfiguration", "stored", HoldsTheProgram, "the platform has what the program says, and not what left it"),
    ];

    private static AnswerRule[] OfTheProvider =>
    [
        new("GetPluginInfo", "version", OfKind(@"\d+\.\d+\.\d+.*"), "our own version"),
        new("GetSchema", "schema", HasBothResources, "our own schema"),
        new("CheckConfig", "inputs.clientSecret", Marked, "the mark keeps it out of the state's clear text, whatever the SDK did"),
        new("Handshake", "*", Equal, "a promise to the engine"),
        new("Configure", "*", Equal, "a promise to the engine"),
        new("CheckConfig", "inputs.*", Equal, "settings are kept as they came"),
    ];

    private static AnswerRule[] OfDiffs =>
    [
        new("more-options/5-empty-values Diff ConnectorConfiguration", "changes", Ours("\"DIFF_NONE\""), "absent, null and empty are one"),
        new("more-options/5-empty-values Diff ConnectorConfiguration", "diffs", Ours(null), "absent, null and empty are one"),
        new("more-options/5-empty-values Diff ConnectorConfiguration", "deleteBeforeReplace", Ours(null), "absent, null and empty are one"),
        new("more-options/5-empty-values Diff ConnectorConfiguration", "detailedDiff", Ours(null), "absent, null and empty are one"),
        new("more-options/6-config-removed Diff", "diffs", Ours("[\"config\"]"), "an empty secret was never there"),
        new("more-options/6-config-removed Diff", "detailedDiff", SameKinds("secretConfig.empty"), "an empty secret was never there"),
        new("more-options/8-additional-secret-outputs Diff", "detailedDiff", SameKinds("config.nil"), "null in the old inputs is nothing that could go"),
        new("DiffConfig", "changes", TellsEveryChange, "SOME where a setting differs"),
        new("DiffConfig", "diffs", TellsEverySetting, "the settings that differ"),
        new("DiffConfig", "detailedDiff", IsThere, "how they differ"),
        new("DiffConfig", "hasDetailedDiff", Ours("true"), "the engine ignores the details without it"),
        new("Diff", "deleteBeforeReplace", WhereTheIdStays, "two of one id cannot live side by side; two of different ids can"),
        new("Diff", "changes", Equal, "the same step is planned"),
        new("Diff", "hasDetailedDiff", Equal, "the engine ignores the details without it"),
        new("Diff", "replaces", SameSet, "the same properties replace"),
        new("Diff", "diffs", SameSet, "the same properties differ"),
        new("Diff", "detailedDiff", SameKinds(), "the same kinds of changes, a whole map told entry by entry"),
    ];

    private static AnswerRule[] OfResources =>
    [
        new("Check", "inputs.*", EqualWithoutEmpties, "the normal form has nothing that is null or empty"),
        new("", "failures", Equal, "what was accepted is accepted"),
        new("Create preview", "properties.*", AsInProgram, "only what is known before: the program's side"),
        new("", "id", Equal, "the id is part of the contract"),
        new("Read import", "properties.lastUpdated", Ours(null), "this stack never wrote it; a baseline that is made up would hide or invent drift"),
        new("more-options/5-empty-values Update", "properties.lastUpdated", AsInState, "nothing is written"),
        new("more-options/5-empty-values Update", "properties.remoteLastUpdated", AsInState, "nothing is written"),
        new("failures/2-preview-after-init-failed Update", "properties.lastUpdated", AsInState, "nothing will be written"),
        new("failures/2-preview-after-init-failed Update", "properties.remoteLastUpdated", AsInState, "nothing will be written"),
        new("", "properties.__stateShape", OfKind(@"\d+"), "ours alone: how the state is written"),
        new("", "properties.lastUpdated", SameInstant, "RFC 3339 in place of Unix seconds"),
        new("", "properties.remoteLastUpdated", SameInstant, "RFC 3339 in place of Unix seconds"),
        new("", "properties.configurationId", OfKind("[0-9a-f]{16}"), "the platform's own"),
        new("Connector", "properties.adopted", Ours("false"), "ours alone: whether it was taken over"),
        new("Connector", "properties.description", OfKind(Text), "ours alone: the catalogue's words"),
        new("Connector", "properties.env", OfKind(Text), "ours alone: the platform's environment"),
        new("Connector", "properties.editable", OfKind(Flag), "ours alone"),
        new("Connector", "properties.transfer", OfKind(Flag), "ours alone"),
        new("refresh-before-update", "refreshBeforeUpdate", Ours(null), "the option is off in the recorded settings; the recorded provider was told otherwise"),
        new("", "properties.*", Equal, "outputs are the contract with programs"),
        new("", "inputs.*", Equal, "the engine plans from them"),
        new("Invoke", "return.connectorId", Equal, "the one that was asked for"),
        new("Invoke", "return.name", OfKind("Connector 0a1b2c3d4e5f6071"), "the catalogue's word"),
        new("Invoke", "return.*", OfKind(Text), "ours alone: the rest of the catalogue's description"),
    ];

    public static AnswerRule? For(ComparedField field) => All.FirstOrDefault(rule => rule.IsAbout(field));

    /// <returns>What is wrong with a field, or null.</returns>
    public static string? Problem(ComparedField field) =>
        For(field) is not { } rule ? $"{field}. No rule is about it." : rule.Holds(field) ? null : $"{field}. {rule}";
}

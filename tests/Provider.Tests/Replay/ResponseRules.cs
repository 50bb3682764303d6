using static Pulumi.Connectors.Provider.Tests.Replay.Agreement;
using static Pulumi.Connectors.Provider.Tests.Replay.ResponseContent;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>
/// Rules that compare responses with recorded ones. The first rule that applies to a field decides; a field without a rule fails. The recorded
/// provider is not the reference: if our response must differ, the rule contains the expected value and the reason.
/// </summary>
internal static class ResponseRules
{
    private const string Id = "[0-9a-f]{16}/[0-9a-f]{16}";
    private const string AnyString = ".+";
    private const string Boolean = "True|False";

    public static IReadOnlyList<ResponseRule> All { get; } = [.. SingleCallRules, .. StatusRules, .. PlatformRules, .. ProviderRules, .. DiffRules, .. ResourceRules];

    /// <summary>Rules of single recordings, in which our provider must differ.</summary>
    private static ResponseRule[] SingleCallRules =>
    [
        new("cancel/1-up-interrupted Create real", "status", Ours("\"FailedPrecondition\""), "Cancel ends the call; a write that was sent is kept as not ready"),
        new("failures/6-check-badtop Check ConnectorConfiguration", "failures", ReportsFields, "for a top-level property the engine prints the whole map in clear"),
        new("failures/7-check-badnone Check ConnectorConfiguration", "failures", ReportsFields, "the message names the field"),
        new("failures/8-check-badnested Check ConnectorConfiguration", "failures", ReportsFields, "for a nested property the engine prints that its value is <nil>"),
        new("provider-config/2-stack-settings CheckConfig", "failures", ReportsUnknownSetting, "a mistyped setting fails with a suggestion and without a property"),
        new("provider-config/3-account-changed CheckConfig", "failures", ReportsUnknownSetting, "a mistyped setting fails with a suggestion and without a property"),
        new("more-options/5-empty-values Check ConnectorConfiguration", "failures", ReportsEmptySecret, "an empty secret is one that the environment of the program lacks"),
        new("more-options/7-kinds-of-values Check ConnectorConfiguration", "failures", ReportsNestedMap, "a field cannot be a map; the recorded provider accepted anything"),
        new("more-options/7-kinds-of-values Update real", "properties.config", IsPresent, "an engine does not send what Check rejected; the map is not saved"),
        new("more-options/7-kinds-of-values Update real", "writes", Ours("[\"configure\",\"configure\"]"), "a second write proves that the map is not taken"),
        new("more-options/8-additional-secret-outputs Update real", "status", Ours("\"FailedPrecondition\""), "the platform cannot store the map of the state, so it looks changed by hand"),
        new("more-options/3-destroy:4", "status", Ours("\"OK\""), "the engine closed the recorded connection"),
        new("more-options/3-destroy:4", "*", IsPresent, "the engine closed the recorded connection"),
    ];

    private static ResponseRule[] StatusRules =>
    [
        new("DiffConfig", "status", Ours("\"OK\""), "our provider implements it"),
        new(string.Empty, "status", Equal, "the engine decides by the status code"),
        new(string.Empty, "message", ContainsNoSecret, "our own message"),
        new("real", "detail", Ours("\"ErrorResourceInitFailed\""), "an existing resource is kept as not ready"),
        new("real", "detail.id", MatchesPattern(Id), "the engine keeps the resource with this id"),
    ];

    /// <summary>Rules about the state of the platform, which the recordings do not contain.</summary>
    private static ResponseRule[] PlatformRules =>
    [
        new("more-options/5-empty-values Update real", "writes", Ours("[]"), "only empty values are new, and they equal absent values"),
        new("more-options/8-additional-secret-outputs Update real", "writes", Ours("[]"), "changes by others are not overwritten"),
        new("more-options/8-additional-secret-outputs Update real", "stored", IsPresent, "changes by others are not overwritten"),
        new("forced-replace Delete", "writes", Ours("[]"), "the entry created in this run has the same id: nothing is deleted"),
        new("Create Connector real", "writes", Ours("[\"add\"]"), "one write"),
        new("Create ConnectorConfiguration real", "writes", Ours("[\"configure\"]"), "one write"),
        new("Update ConnectorConfiguration real", "writes", Ours("[\"configure\"]"), "one write"),
        new("Delete Connector", "writes", Ours("[\"remove\"]"), "one write"),
        new("Delete ConnectorConfiguration", "writes", Ours("[]"), "the default of onDelete is retain"),
        new(string.Empty, "writes", Ours("[]"), "a read or a preview"),
        new("forced-replace Delete", "stored", IsPresent, "it still exists"),
        new("Delete Connector", "stored", Ours(null), "it is gone"),
        new("Connector", "stored", IsPresent, "it is added"),
        new("order/2-destroy Delete ConnectorConfiguration", "stored", Ours(null), "it was removed with its connector, which was deleted first"),
        new("Delete ConnectorConfiguration", "stored", IsPresent, "it is retained"),
        new("ConnectorConfiguration", "stored", StoresTheProgram, "the platform stores the fields of the program, and none that were removed from it"),
    ];

    private static ResponseRule[] ProviderRules =>
    [
        new("GetPluginInfo", "version", MatchesPattern(@"\d+\.\d+\.\d+.*"), "our own version"),
        new("GetSchema", "schema", HasBothResources, "our own schema"),
        new("CheckConfig", "inputs.clientSecret", MarkedSecret, "marked as secret in the state even if the SDK did not mark it"),
        new("Handshake", "*", Equal, "part of the contract with the engine"),
        new("Configure", "*", Equal, "part of the contract with the engine"),
        new("CheckConfig", "inputs.*", Equal, "settings are not changed"),
    ];

    private static ResponseRule[] DiffRules =>
    [
        new("more-options/5-empty-values Diff ConnectorConfiguration", "changes", Ours("\"DIFF_NONE\""), "absent, null and empty are equal"),
        new("more-options/5-empty-values Diff ConnectorConfiguration", "diffs", Ours(null), "absent, null and empty are equal"),
        new("more-options/5-empty-values Diff ConnectorConfiguration", "deleteBeforeReplace", Ours(null), "absent, null and empty are equal"),
        new("more-options/5-empty-values Diff ConnectorConfiguration", "detailedDiff", Ours(null), "absent, null and empty are equal"),
        new("more-options/6-config-removed Diff", "diffs", Ours("[\"config\"]"), "an empty secret equals an absent one"),
        new("more-options/6-config-removed Diff", "detailedDiff", SameKinds("secretConfig.empty"), "an empty secret equals an absent one"),
        new("more-options/8-additional-secret-outputs Diff", "detailedDiff", SameKinds("config.nil"), "null in the old inputs equals absent, so nothing is deleted"),
        new("DiffConfig", "changes", ReportsWhetherSettingsChanged, "DIFF_SOME if a setting differs"),
        new("DiffConfig", "diffs", ListsChangedSettings, "the settings that differ"),
        new("DiffConfig", "detailedDiff", IsPresent, "the kinds of change"),
        new("DiffConfig", "hasDetailedDiff", Ours("true"), "the engine ignores the details without it"),
        new("Diff", "deleteBeforeReplace", TrueIfTheIdStays, "two objects cannot exist with the same id"),
        new("Diff", "changes", Equal, "the same step is planned"),
        new("Diff", "hasDetailedDiff", Equal, "the engine ignores the details without it"),
        new("Diff", "replaces", SameSet, "the same properties replace"),
        new("Diff", "diffs", SameSet, "the same properties differ"),
        new("Diff", "detailedDiff", SameKinds(), "the same kinds of change; a map can be listed entry by entry"),
    ];

    private static ResponseRule[] ResourceRules =>
    [
        new("Check", "inputs.accountId", EqualsProgram, "the inputs in the state are those of the program, without the sub-account of the settings"),
        new("Check", "inputs.*", EqualWithoutEmpties, "the normal form has no null or empty values"),
        new(string.Empty, "failures", Equal, "accepted inputs are still accepted"),
        new("Create preview", "properties.*", EqualsProgram, "only inputs are known in a preview"),
        new("Create preview", "id", Ours(null), "a known id means that the resource exists, so that functions which depend on it are called"),
        new(string.Empty, "id", Equal, "the id is part of the contract"),
        new("Read import", "inputs.accountId", Ours(null), "the settings contain the sub-account"),
        new("Read import", "properties.lastUpdated", Ours(null), "this stack never wrote it; an invented timestamp would hide or fake drift"),
        new("more-options/5-empty-values Update", "properties.lastUpdated", EqualsState, "nothing is written"),
        new("more-options/5-empty-values Update", "properties.remoteLastUpdated", EqualsState, "nothing is written"),
        new("failures/2-preview-after-init-failed Update", "properties.lastUpdated", EqualsState, "nothing will be written"),
        new("failures/2-preview-after-init-failed Update", "properties.remoteLastUpdated", EqualsState, "nothing will be written"),
        new(string.Empty, "properties.__replaces", IsPresent, "only ours: what a replacement replaces, in case it is reverted"),
        new(string.Empty, "properties.__stateShape", MatchesPattern(@"\d+"), "only ours: version of the state"),
        new(string.Empty, "properties.lastUpdated", SameInstant, "RFC 3339 instead of Unix seconds"),
        new(string.Empty, "properties.remoteLastUpdated", SameInstant, "RFC 3339 instead of Unix seconds"),
        new(string.Empty, "properties.observedConfig", IsPresent, "only ours: what the platform showed after the last write"),
        new(string.Empty, "properties.observedName", IsPresent, "only ours: what the platform showed after the last write"),
        new(string.Empty, "properties.configurationId", MatchesPattern("[0-9a-f]{16}"), "assigned by the platform"),
        new("Connector", "properties.adopted", Ours("false"), "only ours: whether it was adopted"),
        new("Connector", "properties.description", MatchesPattern(AnyString), "only ours: from the catalogue"),
        new("Connector", "properties.env", MatchesPattern(AnyString), "only ours: environment of the platform"),
        new("Connector", "properties.editable", MatchesPattern(Boolean), "only ours"),
        new("Connector", "properties.transfer", MatchesPattern(Boolean), "only ours"),
        new("refresh-before-update", "refreshBeforeUpdate", Ours(null), "off in the recorded settings; the recorded provider was started with it on"),
        new("more-options/10-refresh-init-failed Read", "properties.name", MarkedAsInTheState, "a refresh keeps the marks of the state"),
        new(string.Empty, "properties.*", Equal, "outputs are part of the contract with programs"),
        new(string.Empty, "inputs.*", Equal, "the engine plans with them"),
        new("Invoke", "return.connectorId", Equal, "the requested connector"),
        new("Invoke", "return.name", MatchesPattern("Connector 0a1b2c3d4e5f6071"), "from the catalogue"),
        new("Invoke", "return.*", MatchesPattern(AnyString), "only ours: from the catalogue"),
    ];

    public static ResponseRule? For(ComparedField field) => All.FirstOrDefault(rule => rule.AppliesTo(field));

    /// <returns>The error message of a field, or null.</returns>
    public static string? Validate(ComparedField field) =>
        For(field) is not { } rule ? $"{field}. No rule applies to it." : rule.IsSatisfied(field) ? null : $"{field}. {rule}";
}

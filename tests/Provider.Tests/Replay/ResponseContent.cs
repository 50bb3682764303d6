using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Comparisons that also use the request of the call.</summary>
internal static class ResponseContent
{
    /// <summary>One failure that names each field in the recorded failures, without a property and without a value.</summary>
    public static bool ReportsFields(ComparedField field)
    {
        if (field is not { Recorded: JArray recorded, Ours: JArray ours })
            return false;
        return recorded.Select(Name).ToHashSet().SetEquals(ours.Select(Name))
            && ours.All(failure => failure["property"] is null && IsClean((string?)failure["reason"]));

        static string? Name(JToken failure) => ((string?)failure["reason"])?.Split('\'')[1];
    }

    /// <summary>One failure that suggests the nearest name for the mistyped setting, without a property, whose value the engine would print.</summary>
    public static bool ReportsUnknownSetting(ComparedField field) =>
        field.Ours is JArray { Count: 1 } ours && ours[0]["property"] is null
        && (string?)ours[0]["reason"] is { } reason && reason.Contains("acountId", StringComparison.Ordinal)
        && reason.Contains("accountId", StringComparison.Ordinal) && !reason.Contains("typo", StringComparison.Ordinal);

    /// <summary>A message without secrets of the recordings.</summary>
    public static bool ContainsNoSecret(ComparedField field) => IsClean((string?)field.Ours);

    /// <summary>DIFF_SOME if old and new settings differ, else DIFF_NONE.</summary>
    public static bool ReportsWhetherSettingsChanged(ComparedField field) =>
        (string?)field.Ours == (JToken.DeepEquals(field.Call.Request["oldInputs"], field.Call.Request["news"]) ? "DIFF_NONE" : "DIFF_SOME");

    /// <summary>The names of the settings that differ.</summary>
    public static bool ListsChangedSettings(ComparedField field)
    {
        var (olds, news) = (field.Call.Map("oldInputs")!, field.Call.Map("news")!);
        var names = olds.Properties().Concat(news.Properties()).Select(setting => setting.Name);
        return field.Ours is JArray ours
            && names.Where(name => !JToken.DeepEquals(olds[name], news[name])).ToHashSet().SetEquals(ours.Values<string>()!);
    }

    /// <summary>True if something changes and the new inputs have the old id; absent if the id changes or is unknown.</summary>
    public static bool TrueIfTheIdStays(ComparedField field)
    {
        var news = field.Call.Map("news")!;
        var idStays = $"{news["accountId"]}/{news["connectorId"]}" == (string?)field.Call.Request["id"];
        var changes = (string?)field.Call.Response!["changes"] == "DIFF_SOME";
        return idStays && changes ? (bool?)field.Ours == true : field.Ours is null;
    }

    /// <summary>Ours equals the input of the program, or both are absent.</summary>
    public static bool EqualsProgram(ComparedField field) => Agreement.Equal(field with { Recorded = Program(field.Call)[field.Property] });

    /// <summary>
    /// The platform stores every field of the program with its value, except for maps, which no field can hold, and no field that was removed
    /// from the program.
    /// </summary>
    public static bool StoresTheProgram(ComparedField field)
    {
        if (field.Ours is not JObject stored)
            return false;
        var program = Fields(Program(field.Call));
        var removed = Fields(field.Call.Map("oldInputs") ?? []).Properties().Select(old => old.Name).Where(name => program[name] is null);
        return program.Properties().All(input => input.Value is JObject || Agreement.Same(input.Value, stored[input.Name]))
            && removed.All(name => stored[name] is null);
    }

    /// <summary>A schema in JSON with the two resources; the recordings contain three dots instead.</summary>
    public static bool HasBothResources(ComparedField field) =>
        (string?)field.Ours is { } schema && RecordedCall.ParseJson(schema)["resources"] is JObject resources
        && resources.Properties().Select(resource => resource.Name).ToHashSet()
            .SetEquals([ProviderFixture.ConnectorType, ProviderFixture.ConfigurationType]);

    /// <summary>The timestamp of the state in the request, in RFC 3339.</summary>
    public static bool EqualsState(ComparedField field) =>
        Agreement.SameInstant(field with { Recorded = field.Call.Request["olds"]?[field.Property] });

    /// <summary>Equal, with the secret mark that the state in the request has.</summary>
    public static bool MarkedAsInTheState(ComparedField field) =>
        field.Call.Request["properties"]?[field.Property] is JObject ? Agreement.MarkedSecret(field) : Agreement.Equal(field);

    /// <summary>One failure that names the nested map.</summary>
    public static bool ReportsNestedMap(ComparedField field) => ReportsOnly(field, "config.nested");

    public static bool ReportsEmptySecret(ComparedField field) => ReportsOnly(field, "secretConfig.empty");

    private static bool ReportsOnly(ComparedField field, string property) =>
        field.Ours is JArray { Count: 1 } ours && ours[0]["property"] is null
        && (string?)ours[0]["reason"] is { } reason && reason.StartsWith($"'{property}'", StringComparison.Ordinal) && IsClean(reason);

    private static bool IsClean(string? text) =>
        !string.IsNullOrEmpty(text) && !text.Contains("CANARY", StringComparison.Ordinal);

    private static JObject Program(RecordedCall call) => call.Map(call.Method == "Create" ? "properties" : "news")!;

    private static JObject Fields(JObject inputs)
    {
        var fields = new JObject();
        foreach (var map in new[] { "config", "secretConfig" })
            fields.Merge(RecordedValue.WithoutEmpties(RecordedValue.Plain(inputs[map] ?? new JObject())));
        return fields;
    }
}

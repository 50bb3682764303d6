using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tests;

/// <summary>Agreements that look at more than the field itself: at what the call asked for.</summary>
internal static class AnswerContent
{
    /// <summary>One failure at the nested path of each field that the recorded ones name; no text holds the value.</summary>
    public static bool TellsNested(ComparedField field)
    {
        if (field is not { Recorded: JArray recorded, Ours: JArray ours })
            return false;
        var paths = recorded.Select(failure => $"secretConfig.{((string?)failure["reason"])?.Split('\'')[1]}").ToHashSet();
        return paths.SetEquals(ours.Select(failure => (string?)failure["property"] ?? string.Empty))
            && ours.All(failure => IsClean((string?)failure["reason"]));
    }

    /// <summary>The mistyped setting is told with the nearest name, and the engine given no property to print.</summary>
    public static bool TellsUnknownSetting(ComparedField field) =>
        field.Ours is JArray { Count: 1 } ours && ours[0]["property"] is null
        && (string?)ours[0]["reason"] is { } reason && reason.Contains("acountId", StringComparison.Ordinal)
        && reason.Contains("accountId", StringComparison.Ordinal) && !reason.Contains("typo", StringComparison.Ordinal);

    /// <summary>Words, and none of the recordings' secrets among them.</summary>
    public static bool SaysNoSecret(ComparedField field) => IsClean((string?)field.Ours);

    /// <summary>DIFF_SOME where old and new settings differ, DIFF_NONE where they do not.</summary>
    public static bool TellsEveryChange(ComparedField field) =>
        (string?)field.Ours == (JToken.DeepEquals(field.Call.Request["oldInputs"], field.Call.Request["news"]) ? "DIFF_NONE" : "DIFF_SOME");

    /// <summary>The names of the settings that differ.</summary>
    public static bool TellsEverySetting(ComparedField field)
    {
        var (olds, news) = (field.Call.Map("oldInputs")!, field.Call.Map("news")!);
        var names = olds.Properties().Concat(news.Properties()).Select(setting => setting.Name);
        return field.Ours is JArray ours
            && names.Where(name => !JToken.DeepEquals(olds[name], news[name])).ToHashSet().SetEquals(ours.Values<string>()!);
    }

    /// <summary>True where something changes and the new inputs have the old id; nothing where they have another one, or one that is not known yet.</summary>
    public static bool WhereTheIdStays(ComparedField field)
    {
        var news = field.Call.Map("news")!;
        var stays = $"{news["accountId"]}/{news["connectorId"]}" == (string?)field.Call.Request["id"];
        var changes = (string?)field.Call.Response!["changes"] == "DIFF_SOME";
        return stays && changes ? (bool?)field.Ours == true : field.Ours is null;
    }

    /// <summary>Ours is what the program's inputs say, or nothing where they say nothing.</summary>
    public static bool AsInProgram(ComparedField field) => Agreement.Equal(field with { Recorded = Program(field.Call)[field.Property] });

    /// <summary>
    /// What is stored has every field of the program with its value (but for maps, which no field holds), and none that the old inputs had and
    /// the program has not.
    /// </summary>
    public static bool HoldsTheProgram(ComparedField field)
    {
        if (field.Ours is not JObject stored)
            return false;
        var program = Fields(Program(field.Call));
        var gone = Fields(field.Call.Map("oldInputs") ?? []).Properties().Select(old => old.Name).Where(name => program[name] is null);
        return program.Properties().All(asked => asked.Value is JObject || Agreement.Same(asked.Value, stored[asked.Name]))
            && gone.All(name => stored[name] is null);
    }

    /// <summary>A schema in JSON, with the two resources; the recordings hold three dots in its place.</summary>
    public static bool HasBothResources(ComparedField field) =>
        (string?)field.Ours is { } schema && RecordedCall.ParseJson(schema)["resources"] is JObject resources
        && resources.Properties().Select(resource => resource.Name).ToHashSet()
            .SetEquals([ProviderFixture.ConnectorType, ProviderFixture.ConfigurationType]);

    /// <summary>The stamp of the state that the request holds, as RFC 3339.</summary>
    public static bool AsInState(ComparedField field) =>
        Agreement.SameInstant(field with { Recorded = field.Call.Request["olds"]?[field.Property] });

    /// <summary>One failure, at the nested path of the map in the map.</summary>
    public static bool TellsNestedMap(ComparedField field) =>
        field.Ours is JArray { Count: 1 } ours && (string?)ours[0]["property"] == "config.nested" && IsClean((string?)ours[0]["reason"]);

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

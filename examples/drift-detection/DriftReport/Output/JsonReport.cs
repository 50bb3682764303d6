using System.Globalization;
using DriftReport.Analysis;
using DriftReport.Events;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DriftReport.Output;

/// <summary>Renders the report as JSON. Unknown values are omitted. Property names must not change, because programs read them.</summary>
public static class JsonReport
{
    public static string Render(RunReport report) =>
        new JObject
        {
            ["exitCode"] = report.ExitCode,
            ["stacks"] = new JArray(report.Stacks.Select(Stack)),
        }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static JObject Stack(StackReport stack) =>
        WithoutNulls(new JObject
        {
            ["name"] = stack.Name,
            ["result"] = Wording.Of(stack.Result),
            ["drifted"] = new JArray(stack.Drifted.Select(resource => Resource(stack, resource))),
            ["pending"] = new JArray(stack.Pending.Select(Change)),
            ["errors"] = new JArray(stack.Errors.Select(Error)),
            ["notRepaired"] = stack.NotRepaired,
        });

    private static JObject Resource(StackReport stack, DriftedResource resource) =>
        WithoutNulls(new JObject
        {
            ["urn"] = resource.Urn,
            ["type"] = resource.Type,
            ["name"] = resource.Name,
            ["id"] = resource.Id,
            ["gone"] = resource.IsGone,
            ["changedAt"] = Format(resource.ChangedAt),
            ["writtenAt"] = Format(resource.WrittenAt),
            ["repair"] = resource.Repair,
            ["repaired"] = stack.IsRepairedIn(resource),
            ["fields"] = new JArray(resource.Fields.Select(Field)),
        });

    private static JObject Field(FieldChange field)
    {
        var json = new JObject { ["path"] = field.Path, ["secret"] = field.IsSecret };
        if (field.Before is { } before)
            json["before"] = before.DeepClone();
        if (field.Now is { } now)
            json["now"] = now.DeepClone();
        return json;
    }

    private static JObject Change(PendingChange change) =>
        new()
        {
            ["op"] = change.Op,
            ["urn"] = change.Urn,
            ["type"] = change.Type,
            ["name"] = change.Name,
            ["paths"] = new JArray(change.Paths),
        };

    private static JObject Error(StackError error) => WithoutNulls(new JObject { ["urn"] = error.Urn, ["message"] = error.Message });

    private static string? Format(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JObject WithoutNulls(JObject json)
    {
        foreach (var property in json.Properties().Where(candidate => candidate.Value is JValue { Value: null }).ToList())
            property.Remove();
        return json;
    }
}

using System.Globalization;
using DriftReport.Analysis;
using DriftReport.Events;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DriftReport.Output;

/// <summary>For machines. What is not known is left out; names stay as they are once programs read them.</summary>
public static class JsonReport
{
    public static string Render(RunReport report) =>
        new JObject
        {
            ["exitCode"] = report.ExitCode,
            ["stacks"] = new JArray(report.Stacks.Select(Stack)),
        }.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";

    private static JObject Stack(StackReport stack) =>
        Known(new JObject
        {
            ["name"] = stack.Name,
            ["result"] = Wording.Of(stack.Result),
            ["drifted"] = new JArray(stack.Drifted.Select(resource => Resource(stack, resource))),
            ["pending"] = new JArray(stack.Pending.Select(Change)),
            ["errors"] = new JArray(stack.Errors.Select(Error)),
            ["notRepaired"] = stack.NotRepaired,
        });

    private static JObject Resource(StackReport stack, DriftedResource resource) =>
        Known(new JObject
        {
            ["urn"] = resource.Urn,
            ["type"] = resource.Type,
            ["name"] = resource.Name,
            ["id"] = resource.Id,
            ["gone"] = resource.IsGone,
            ["changedAt"] = Time(resource.ChangedAt),
            ["writtenAt"] = Time(resource.WrittenAt),
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

    private static JObject Error(StackError error) => Known(new JObject { ["urn"] = error.Urn, ["message"] = error.Message });

    private static string? Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JObject Known(JObject json)
    {
        foreach (var absent in json.Properties().Where(property => property.Value is JValue { Value: null }).ToList())
            absent.Remove();
        return json;
    }
}

using System.Globalization;
using DriftReport.Analysis;
using DriftReport.Events;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DriftReport.Output;

/// <summary>The words that a person reads, the same on a terminal and in Markdown.</summary>
internal static class Wording
{
    public const string Changed = "changed";
    public const string Gone = "gone";

    /// <summary>What "changed" means of a secret.</summary>
    public const string AboutSecrets =
        "A secret cannot be read back: it counts as changed when somebody saved the configuration after the stack did.";

    private const int LongestValue = 80;

    public static string Of(StackResult result) => result.ToString().ToLowerInvariant();

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>In one line, without control characters, not too long.</summary>
    public static string Value(JToken? value)
    {
        if (value is null)
            return "(not set)";
        var text = string.Concat(value.ToString(Formatting.None).Select(character => char.IsControl(character) ? ' ' : character));
        return text.Length > LongestValue ? text[..LongestValue] + "…" : text;
    }

    public static string Repair(StackReport stack, DriftedResource resource) =>
        resource.Repair is not { } op ? "none planned" : stack.IsRepairedIn(resource) ? $"{op}, done" : op;

    public static string Of(PendingChange change) =>
        $"{change.Op} of {change.ShortType} {change.Name}" + (change.Paths.Count > 0 ? $" ({string.Join(", ", change.Paths)})" : string.Empty);

    public static string Of(StackError error) => error.Urn is { } urn ? $"{UrnText.Name(urn)}: {error.Message}" : error.Message;

    public static bool HasSecrets(RunReport report) =>
        report.Stacks.Any(stack => stack.Drifted.Any(resource => resource.Fields.Any(field => field.IsSecret)));
}

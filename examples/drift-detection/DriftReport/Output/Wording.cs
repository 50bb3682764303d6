using System.Globalization;
using DriftReport.Analysis;
using DriftReport.Events;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DriftReport.Output;

/// <summary>Texts that the terminal report and the Markdown report share.</summary>
internal static class Wording
{
    public const string Changed = "changed";
    public const string Gone = "gone";

    /// <summary>Explains what "changed" means for a secret.</summary>
    public const string AboutSecrets =
        "A secret cannot be read back. It counts as changed if the configuration was saved after the last write by the stack.";

    private const int MaxValueLength = 80;

    public static string Of(StackResult result) => result.ToString().ToLowerInvariant();

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Renders a value in one line, without control characters and shortened to 80 characters.</summary>
    public static string Value(JToken? value)
    {
        if (value is null)
            return "(not set)";
        var text = string.Concat(value.ToString(Formatting.None).Select(character => char.IsControl(character) ? ' ' : character));
        return text.Length > MaxValueLength ? text[..MaxValueLength] + "…" : text;
    }

    public static string Repair(StackReport stack, DriftedResource resource) =>
        resource.Repair is not { } op ? "none planned" : stack.IsRepairedIn(resource) ? $"{op}, done" : op;

    public static string Of(PendingChange change) =>
        $"{change.Op} of {change.ShortType} {change.Name}" + (change.Paths.Count > 0 ? $" ({string.Join(", ", change.Paths)})" : string.Empty);

    public static string Of(StackError error) => error.Urn is { } urn ? $"{Urns.GetName(urn)}: {error.Message}" : error.Message;

    public static bool HasSecrets(RunReport report) =>
        report.Stacks.Any(stack => stack.Drifted.Any(resource => resource.Fields.Any(field => field.IsSecret)));
}

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>Other words for the options of a field. The catalog has no labels, so they are derived from the options.</summary>
internal static class OptionWords
{
    public static string Label(string option) => $"{option} (label)";

    public static string Synonym(string option) => $"OPTION_{option.ToUpperInvariant()}";

    /// <summary>Returns the word for an option of a Select; other values are returned as they are.</summary>
    public static JToken Replace(CatalogueField field, JToken value, Func<string, string> word) =>
        field.Is("Select") && value is JValue { Value: string option } && field.Options?.Contains(option) == true ? word(option) : value;

    /// <summary>Returns the option for which a value is the word; other values are returned as they are.</summary>
    public static JToken Restore(CatalogueField field, JToken value, Func<string, string> word) =>
        field.Is("Select") && value is JValue { Value: string given } && field.Options?.FirstOrDefault(option => word(option) == given) is { } found ? found : value;
}

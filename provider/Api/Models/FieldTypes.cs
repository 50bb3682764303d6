using System.Collections.Frozen;

namespace Pulumi.Connectors.Api.Models;

/// <summary>
/// Names of field types, compared by their letters only, so that <c>Multi-Select</c> and <c>multiSelect</c> are one. <c>Text</c>, <c>Password</c>,
/// <c>Number</c>, <c>Date</c>, <c>Select</c> and <c>Multi-Select</c> are documented; the others are usual names of the same.
/// </summary>
internal static class FieldTypes
{
    private static readonly FrozenSet<string> Multiple = Names("multiselect", "multichoice", "multiplechoice", "multipleselect", "checkboxes", "tags");
    private static readonly FrozenSet<string> Choice = Names("select", "dropdown", "enum", "radio", "choice", "singleselect", "option", "picklist");
    private static readonly FrozenSet<string> Number = Names("number", "integer", "int", "long", "decimal", "float", "double", "numeric");
    private static readonly FrozenSet<string> Date = Names("date", "datetime", "timestamp", "time");
    private static readonly FrozenSet<string> Boolean = Names("boolean", "bool", "checkbox", "toggle", "switch", "flag");
    private static readonly FrozenSet<string> Text = Names("text", "string", "textarea", "longtext", "textbox", "input", "email", "url", "uri", "link");

    /// <summary>Words of the name of a type whose values are secrets.</summary>
    private static readonly string[] SecretParts = ["password", "secret", "token", "credential", "apikey", "privatekey", "passphrase", "encrypted", "masked", "redacted"];

    public static bool IsMultiple(string type) => Multiple.Contains(Letters(type));

    public static bool IsChoice(string type) => IsMultiple(type) || Choice.Contains(Letters(type));

    public static bool IsNumber(string type) => Number.Contains(Letters(type));

    public static bool IsDate(string type) => Date.Contains(Letters(type));

    public static bool IsBoolean(string type) => Boolean.Contains(Letters(type));

    public static bool IsText(string type) => Text.Contains(Letters(type));

    public static bool IsSecret(string type) => SecretParts.Any(Letters(type).Contains);

    /// <summary>Whether the type is known, and its values are not secrets.</summary>
    public static bool IsPlain(string type) => IsChoice(type) || IsNumber(type) || IsDate(type) || IsBoolean(type) || IsText(type);

    private static FrozenSet<string> Names(params ReadOnlySpan<string> names) => names.ToArray().ToFrozenSet(StringComparer.Ordinal);

    private static string Letters(string type) => string.Concat(type.Where(char.IsLetter)).ToLowerInvariant();
}

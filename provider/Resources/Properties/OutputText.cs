using System.Text.RegularExpressions;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Properties;

/// <summary>
/// Recognizes the text that an SDK returns if a program converts an output to a string: a sentence that advises against it, or the name or
/// address of an object. It is never meant, and as a secret nobody sees it (https://github.com/pulumi/pulumi/issues/13518).
/// </summary>
internal static partial class OutputText
{
    /// <returns>The fault of a string, or of a list with such a string; otherwise null.</returns>
    public static Message? Validate(PropertyValue value) =>
        value.Unmarked switch
        {
            StringValue text when Contains(text.Value) =>
                (Message)$"contains the text of an Output instead of its value; pass the Output itself, or build the string with the function of your SDK that formats Outputs",
            PropertyList list => list.Select(Validate).FirstOrDefault(fault => fault is not null),
            _ => null,
        };

    /// <summary>Whether such a text is in the string: as it is or encoded.</summary>
    public static bool Contains(string text) =>
        IsMatch(text) || TextDecoding.DecodeEscapes(text).Any(IsMatch) || TextDecoding.DecodeBytes(text).Any(IsMatch);

    private static bool IsMatch(string text) => Sentence().IsMatch(text) || TypeName().IsMatch(text) || GoValue().IsMatch(text);

    // Node.js "Calling [toString] on an [Output<T>] is not supported", also [toJSON]; .NET [ToString]; Python __str__ and Output[T]; Java
    // 'toString' and 'Output<T>'. The gaps admit the encodings of brackets, quotes and blanks.
    [GeneratedRegex(
        "Calling.{1,40}on.{1,9}an.{1,20}Output.{1,40}is.{1,9}not.{1,9}supported", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Sentence();

    // Older SDKs: Python "<pulumi.output.Output object at 0x7f…>", .NET "Pulumi.Output`1[System.String]", also Input, Java
    // "com.pulumi.core.internal.OutputInternal@1b2c", Node.js "[object Object]".
    [GeneratedRegex(
        @"pulumi\.output\.\w+ object at 0x|Pulumi\.\w*(Out|In)put\w*`\d|com\.pulumi\.core\.[\w.$]*Output\w*@|\[object (Object|Promise)\]|OutputImpl \{", RegexOptions.CultureInvariant)]
    private static partial Regex TypeName();

    // Go formats an output as a struct with an address: "{0xc000123456}", "{%!s(*internal.OutputState=&{…", "%!s(*string=0xc0004a6890)".
    [GeneratedRegex(@"\{(OutputState:)?0xc0[0-9a-f]{6,}\}|%![a-z]\(\*[\w.]+=|internal\.OutputState", RegexOptions.CultureInvariant)]
    private static partial Regex GoValue();
}

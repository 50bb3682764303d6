using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>
/// Joins parts of C# sources. The first line of a file does not contain the mark of generated code: it would turn nullable annotations and the
/// analyzers off, which find mistakes of the generator.
/// </summary>
internal static partial class SourceText
{
    private const string Banner = "// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.";

    /// <summary>Namespaces with the code that needs them.</summary>
    private static readonly (string Namespace, Regex Use)[] Usings =
    [
        ("System", SystemUse()),
        ("System.Collections.Generic", GenericUse()),
        ("System.Collections.Immutable", ImmutableUse()),
        ("System.ComponentModel", ComponentModelUse()),
        ("System.Globalization", GlobalizationUse()),
        ("System.IO", InputOutputUse()),
        ("System.Linq", LinqUse()),
        ("System.Threading.Tasks", TaskUse()),
        ("Pulumi", PulumiUse()),
    ];

    /// <summary>Returns the content of a file with one type.</summary>
    public static string File(string @namespace, string declaration)
    {
        var code = CommentsAndStrings().Replace(declaration, string.Empty);
        var usings = string.Concat(Usings.Where(each => each.Use.IsMatch(code)).Select(each => $"using {each.Namespace};\n"));
        return $"{Banner}\n\n{usings}{(usings.Length > 0 ? "\n" : string.Empty)}namespace {@namespace};\n\n{declaration}\n";
    }

    /// <summary>Returns a declaration with its members, with an empty line between them.</summary>
    public static string Type(string header, IEnumerable<string> members) => $"{header}\n{{\n{Indent(string.Join("\n\n", members))}\n}}";

    /// <summary>Returns lines without those that are empty.</summary>
    public static string Lines(params IEnumerable<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    public static string Indent(string text) => LineStart().Replace(text, "    ");

    [GeneratedRegex("^(?=[^\n])", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex("""//.*$|"(\\.|[^"\\])*"|@"([^"]|"")*""", RegexOptions.Multiline)]
    private static partial Regex CommentsAndStrings();

    [GeneratedRegex(@"\bIEquatable<|\[Obsolete\(|InvalidOperationException\(")]
    private static partial Regex SystemUse();

    [GeneratedRegex(@"\b(List|Dictionary)<")]
    private static partial Regex GenericUse();

    [GeneratedRegex(@"\bImmutable(Array|Dictionary)<")]
    private static partial Regex ImmutableUse();

    [GeneratedRegex(@"\[EditorBrowsable\(")]
    private static partial Regex ComponentModelUse();

    [GeneratedRegex(@"CultureInfo\.")]
    private static partial Regex GlobalizationUse();

    [GeneratedRegex(@"new StreamReader\(")]
    private static partial Regex InputOutputUse();

    [GeneratedRegex(@"\.FirstOrDefault\(")]
    private static partial Regex LinqUse();

    [GeneratedRegex(@"\bTask(<| Invoke)")]
    private static partial Regex TaskUse();

    [GeneratedRegex(@"\b(ResourceArgs|InvokeArgs|CustomResourceOptions|InvokeOptions|ResourceTypeAttribute\(type)\b|\b(Input|Output|InputMap|InputList)<|\[(OutputType|EnumType)\]")]
    private static partial Regex PulumiUse();
}

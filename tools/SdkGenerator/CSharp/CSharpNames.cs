using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Identifiers and literals of C#.</summary>
internal static partial class CSharpNames
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this",
        "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    /// <summary>Returns the name of a type or property.</summary>
    public static string Pascal(string name) => Names.Pascal(Identifier(name));

    /// <summary>Returns the name of a parameter or local variable, which is that of the schema if C# allows it.</summary>
    public static string Parameter(string name) => Identifier(name) is var identifier && Keywords.Contains(identifier) ? "@" + identifier : identifier;

    /// <summary>Returns the name of the field that holds a property.</summary>
    public static string Field(string name) => "_" + Identifier(name).TrimStart('_');

    /// <summary>Returns the name of a member of an enumeration.</summary>
    public static string Member(EnumDefinition owner, EnumValue value)
    {
        var name = Pascal(value.Name);
        if (name[0] == '_')
            return Pascal(owner.Name) + name[1..];

        // These are members of every value.
        return name is "Equals" or "ToString" or "GetHashCode" or "GetType" ? name + "Value" : name;
    }

    public static string Literal(string text) => JsonConvert.ToString(text);

    public static string Literal(JValue value) => value.ToString(Formatting.None);

    /// <summary>Returns string literals with commas between them.</summary>
    public static string Literals(IEnumerable<string> texts) => string.Join(", ", texts.Select(Literal));

    // What cannot be in an identifier separates words.
    private static string Identifier(string name)
    {
        var words = InvalidCharacters().Split(name).Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
            throw new ToolException($"'{name}' has nothing that can be in a name of C#.");
        var identifier = words[0] + string.Concat(words.Skip(1).Select(Names.Pascal));
        return char.IsDigit(identifier[0]) ? "_" + identifier : identifier;
    }

    [GeneratedRegex(@"[^\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]")]
    private static partial Regex InvalidCharacters();
}

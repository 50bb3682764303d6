using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>Converts the names of a schema to the conventions of other languages, as Pulumi's generators do.</summary>
internal static partial class Names
{
    /// <summary>Returns the last part of a token, such as <c>getConnector</c>.</summary>
    public static string Last(string token) => token[(token.LastIndexOf(':') + 1)..];

    public static string Snake(string name) => UppercaseLetter().Replace(name, "_$0").ToLowerInvariant();

    public static string Kebab(string name) => Snake(Camel(name)).Replace('_', '-');

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    [GeneratedRegex("[A-Z]")]
    private static partial Regex UppercaseLetter();
}

using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>How Pulumi's generators spell the names of a schema in other languages.</summary>
internal static partial class Names
{
    /// <summary>The last part of a token: <c>getConnector</c>.</summary>
    public static string Last(string token) => token[(token.LastIndexOf(':') + 1)..];

    public static string Snake(string name) => Hump().Replace(name, "_$0").ToLowerInvariant();

    public static string Kebab(string name) => Snake(char.ToLowerInvariant(name[0]) + name[1..]).Replace('_', '-');

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Hump();
}

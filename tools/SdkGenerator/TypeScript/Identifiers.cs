using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>Names of the schema in TypeScript.</summary>
internal static partial class Identifiers
{
    /// <summary>Returns a string literal.</summary>
    public static string Quoted(string text) => JsonConvert.ToString(text);

    /// <summary>Returns a name as the key of a member, quoted if it is not an identifier.</summary>
    public static string Key(string name) => Identifier().IsMatch(name) ? name : Quoted(name);

    /// <summary>Returns the access to a member.</summary>
    /// <param name="owner">Expression of the object, with <c>?</c> at its end if it can be undefined.</param>
    public static string Member(string owner, string name) =>
        Identifier().IsMatch(name) ? $"{owner}.{name}" : owner.EndsWith('?') ? $"{owner}.[{Quoted(name)}]" : $"{owner}[{Quoted(name)}]";

    /// <summary>Returns the name of an enumeration's member, in which other characters than letters and digits become underscores.</summary>
    public static string EnumMember(string name)
    {
        var safe = NotInIdentifier().Replace(name, "_");
        return char.IsAsciiDigit(safe[0]) ? $"_{safe}" : Names.Pascal(safe);
    }

    [GeneratedRegex("^[A-Za-z_$][A-Za-z0-9_$]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex NotInIdentifier();
}

using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

internal static class CSharpNames
{
    /// <summary>Escapes a name that is a keyword, such as <c>@readonly</c>.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}

using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

internal static class CSharpNames
{
    /// <summary>A name that may be a word of the language: <c>@readonly</c>.</summary>
    public static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>Renders syntax as one line, independent of layout and comments.</summary>
internal static partial class SourceText
{
    public static string Of(SyntaxNode? node) => node is null
        ? string.Empty
        : OneLine(node.ReplaceTrivia(node.DescendantTrivia(), (_, _) => default).NormalizeWhitespace().ToString());

    public static string Of(SyntaxList<AttributeListSyntax> attributes) => string.Join(" ", attributes.Select(list => Of(list)));

    /// <summary>Returns the summary of the documentation in the format of the schema, with code in backticks.</summary>
    public static string Documentation(SyntaxNode node)
    {
        var summary = node.GetLeadingTrivia()
            .Select(trivia => trivia.GetStructure())
            .OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.Content)
            .OfType<XmlElementSyntax>()
            .FirstOrDefault(element => element.StartTag.Name.LocalName.Text == "summary");
        return summary is null ? string.Empty : OneLine(string.Concat(summary.Content.Select(Rendered)));
    }

    public static string OneLine(string text) => Whitespace().Replace(text, " ").Trim();

    private static string Rendered(XmlNodeSyntax node) => node switch
    {
        XmlTextSyntax text => string.Concat(text.TextTokens.Select(token => token.IsKind(SyntaxKind.XmlTextLiteralNewLineToken) ? " " : token.ValueText)),
        XmlElementSyntax { StartTag.Name.LocalName.Text: "c" } code => $"`{string.Concat(code.Content.Select(Rendered))}`",
        _ => node.ToString(),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>The parts of a source file that are written in English: string literals and comments.</summary>
internal static class SourceText
{
    /// <summary>String literals, and the parts of interpolated strings between the holes.</summary>
    public static IEnumerable<SyntaxToken> Literals(SyntaxTree tree) =>
        tree.GetRoot().DescendantTokens().Where(token => token.Kind() is
            SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken);

    /// <summary>Lines of comments and of XML documentation, without the slashes.</summary>
    public static IEnumerable<string> CommentLines(SyntaxTree tree) => NumberedLines(tree).Select(line => line.Text);

    /// <summary>Comments, with adjacent lines joined, so that a phrase is found across the end of a line.</summary>
    public static IEnumerable<string> Comments(SyntaxTree tree) =>
        NumberedLines(tree)
            .Select((line, index) => (line.Text, Run: line.Number - index))
            .GroupBy(line => line.Run, line => line.Text)
            .Select(lines => string.Join(' ', lines));

    private static IEnumerable<(int Number, string Text)> NumberedLines(SyntaxTree tree) =>
        from trivia in tree.GetRoot().DescendantTrivia()
        where IsComment(trivia)
        let first = trivia.GetLocation().GetLineSpan().StartLinePosition.Line
        from line in trivia.ToFullString().TrimEnd().Split('\n').Select((text, index) => (first + index, text.Trim(' ', '/', '*')))
        select line;

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}

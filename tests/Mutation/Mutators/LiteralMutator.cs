using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Exchanges <c>true</c> and <c>false</c>, adds one to integers, and empties strings that are no messages.</summary>
internal sealed class LiteralMutator : IMutator
{
    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        if (node is LiteralExpressionSyntax literal && Mutated(literal) is { } mutated)
            yield return new Replacement(literal, mutated);
    }

    private static LiteralExpressionSyntax? Mutated(LiteralExpressionSyntax literal) =>
        literal.Token.Value switch
        {
            true => SyntaxFactory.LiteralExpression(SyntaxKind.FalseLiteralExpression),
            false => SyntaxFactory.LiteralExpression(SyntaxKind.TrueLiteralExpression),
            int and not int.MaxValue => Number(SyntaxFactory.Literal((int)literal.Token.Value + 1)),
            long and not long.MaxValue => Number(SyntaxFactory.Literal((long)literal.Token.Value + 1)),
            string text when text.Length > 0 && !IsMessage(literal, text) =>
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(string.Empty)),
            _ => null,
        };

    private static LiteralExpressionSyntax Number(SyntaxToken token) => SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, token);

    // The approved texts of the tests hold the messages.
    private static bool IsMessage(LiteralExpressionSyntax literal, string text) =>
        text.Contains(' ', StringComparison.Ordinal) || literal.Ancestors().Any(ancestor => ancestor is InterpolatedStringExpressionSyntax or ThrowExpressionSyntax);
}

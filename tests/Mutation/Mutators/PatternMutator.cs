using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>The same changes in patterns: <c>is</c> with <c>is not</c>, boundaries, and <c>and</c> with <c>or</c>.</summary>
internal sealed class PatternMutator : IMutator
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Boundaries = new()
    {
        [SyntaxKind.LessThanToken] = SyntaxKind.LessThanEqualsToken,
        [SyntaxKind.LessThanEqualsToken] = SyntaxKind.LessThanToken,
        [SyntaxKind.GreaterThanToken] = SyntaxKind.GreaterThanEqualsToken,
        [SyntaxKind.GreaterThanEqualsToken] = SyntaxKind.GreaterThanToken,
    };

    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case IsPatternExpressionSyntax test:
                yield return new Replacement(test, SyntaxFactory.IsPatternExpression(test.Expression, Negated(test.Pattern)));
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Right: TypeSyntax type } test:
                yield return new Replacement(test, SyntaxFactory.IsPatternExpression(test.Left, SyntaxFactory.UnaryPattern(SyntaxFactory.TypePattern(type))));
                break;
            case RelationalPatternSyntax relation when Boundaries.TryGetValue(relation.OperatorToken.Kind(), out var boundary):
                yield return new Replacement(relation, SyntaxFactory.RelationalPattern(SyntaxFactory.Token(boundary), relation.Expression));
                break;
            case BinaryPatternSyntax pair:
                yield return new Replacement(pair, Exchanged(pair));
                break;
        }
    }

    private static PatternSyntax Negated(PatternSyntax pattern) =>
        pattern switch
        {
            UnaryPatternSyntax negated => negated.Pattern,
            BinaryPatternSyntax => SyntaxFactory.UnaryPattern(SyntaxFactory.ParenthesizedPattern(pattern.WithoutTrivia())),
            _ => SyntaxFactory.UnaryPattern(pattern.WithoutTrivia()),
        };

    private static ParenthesizedPatternSyntax Exchanged(BinaryPatternSyntax pair) =>
        SyntaxFactory.ParenthesizedPattern(
            pair.IsKind(SyntaxKind.AndPattern)
                ? SyntaxFactory.BinaryPattern(SyntaxKind.OrPattern, pair.Left, SyntaxFactory.Token(SyntaxKind.OrKeyword), pair.Right)
                : SyntaxFactory.BinaryPattern(SyntaxKind.AndPattern, pair.Left, SyntaxFactory.Token(SyntaxKind.AndKeyword), pair.Right));
}

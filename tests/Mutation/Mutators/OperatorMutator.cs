using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Exchanges the operators of comparisons and of logic: boundaries, equality, and <c>&amp;&amp;</c> with <c>||</c>.</summary>
internal sealed class OperatorMutator : IMutator
{
    private static readonly Dictionary<SyntaxKind, (SyntaxKind Expression, SyntaxKind Token)> Opposites = new()
    {
        [SyntaxKind.LessThanExpression] = (SyntaxKind.LessThanOrEqualExpression, SyntaxKind.LessThanEqualsToken),
        [SyntaxKind.LessThanOrEqualExpression] = (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        [SyntaxKind.GreaterThanExpression] = (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        [SyntaxKind.GreaterThanOrEqualExpression] = (SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanToken),
        [SyntaxKind.EqualsExpression] = (SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        [SyntaxKind.NotEqualsExpression] = (SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        [SyntaxKind.LogicalAndExpression] = (SyntaxKind.LogicalOrExpression, SyntaxKind.BarBarToken),
        [SyntaxKind.LogicalOrExpression] = (SyntaxKind.LogicalAndExpression, SyntaxKind.AmpersandAmpersandToken),
    };

    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        if (node is BinaryExpressionSyntax binary && Opposites.TryGetValue(binary.Kind(), out var opposite))
            yield return new Replacement(binary, Exchanged(binary, opposite.Expression, opposite.Token));
    }

    // The operands keep their binding: 'a || b && c' would otherwise read as something else in the report.
    private static ParenthesizedExpressionSyntax Exchanged(BinaryExpressionSyntax binary, SyntaxKind expression, SyntaxKind token) =>
        SyntaxFactory.ParenthesizedExpression(
            SyntaxFactory.BinaryExpression(expression, Operand(binary.Left), SyntaxFactory.Token(token), Operand(binary.Right)));

    private static ExpressionSyntax Operand(ExpressionSyntax operand) =>
        operand.IsKind(SyntaxKind.LogicalAndExpression) || operand.IsKind(SyntaxKind.LogicalOrExpression)
            ? SyntaxFactory.ParenthesizedExpression(operand.WithoutTrivia())
            : operand.WithoutTrivia();
}

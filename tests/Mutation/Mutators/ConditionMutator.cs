using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Negates conditions, and removes negations.</summary>
internal sealed class ConditionMutator : IMutator
{
    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        if (node is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation)
            yield return new Replacement(negation, negation.Operand);
        else if (Condition(node) is { } condition && !IsNegatedByAnotherMutator(condition))
            yield return new Replacement(condition, SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, Parenthesized(condition)));
    }

    private static ExpressionSyntax? Condition(SyntaxNode node) =>
        node switch
        {
            IfStatementSyntax statement => statement.Condition,
            WhileStatementSyntax statement => statement.Condition,
            DoStatementSyntax statement => statement.Condition,
            ForStatementSyntax statement => statement.Condition,
            ConditionalExpressionSyntax expression => expression.Condition,
            _ => null,
        };

    private static bool IsNegatedByAnotherMutator(ExpressionSyntax condition) =>
        condition is IsPatternExpressionSyntax or LiteralExpressionSyntax
        || condition.IsKind(SyntaxKind.IsExpression)
        || condition.IsKind(SyntaxKind.LogicalNotExpression)
        || condition.IsKind(SyntaxKind.EqualsExpression)
        || condition.IsKind(SyntaxKind.NotEqualsExpression);

    private static ExpressionSyntax Parenthesized(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax or ParenthesizedExpressionSyntax
            ? expression.WithoutTrivia()
            : SyntaxFactory.ParenthesizedExpression(expression.WithoutTrivia());
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Rewriting;

/// <summary>
/// The place in the original code where a mutant counts as reached. It is passed whenever the mutated code would run, and as rarely as
/// possible otherwise: tests that only pass by would run for nothing.
/// </summary>
/// <param name="Anchor">Node that is rewritten.</param>
/// <param name="Kind">What is done with the anchor.</param>
internal sealed record ReachPoint(SyntaxNode Anchor, ReachKind Kind)
{
    /// <param name="code">Body that contains the node.</param>
    public static ReachPoint Of(SyntaxNode node, SyntaxNode code)
    {
        for (var child = node; child != code; child = child.Parent!)
        {
            if (At(child, node) is { } point)
                return point;
        }

        return new ReachPoint(code, ReachKind.First);
    }

    private static ReachPoint? At(SyntaxNode child, SyntaxNode node) =>
        child.Parent switch
        {
            CatchFilterClauseSyntax or WhenClauseSyntax => new ReachPoint(child, ReachKind.BeforeCondition),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } pair when pair.Right == child => new ReachPoint(child, ReachKind.BeforeCondition),
            ConditionalExpressionSyntax choice when choice.WhenTrue == child => new ReachPoint(choice.Condition, ReachKind.AfterCondition),
            SwitchExpressionArmSyntax arm when arm.Expression == child => new ReachPoint(arm, ReachKind.Arm),
            SwitchExpressionSyntax when child is SwitchExpressionArmSyntax && child == node => new ReachPoint(child, ReachKind.Arm),
            LocalFunctionStatementSyntax function when function.ExpressionBody == child => new ReachPoint(function, ReachKind.LocalFunction),
            BlockSyntax or SwitchSectionSyntax when child is StatementSyntax => new ReachPoint(child, ReachKind.Statement),
            LabeledStatementSyntax or AnonymousFunctionExpressionSyntax => null,
            LocalFunctionStatementSyntax when child is BlockSyntax => new ReachPoint(child, ReachKind.First),
            not null when child is StatementSyntax and not BlockSyntax => new ReachPoint(child, ReachKind.Embedded),
            _ => null,
        };
}

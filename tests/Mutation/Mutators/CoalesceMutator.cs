using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Keeps one operand of <c>??</c> only.</summary>
internal sealed class CoalesceMutator : IMutator
{
    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        if (node is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce)
            yield break;
        yield return new Replacement(coalesce, Operand(Left(coalesce, model)));
        if (coalesce.Right is not ThrowExpressionSyntax)
            yield return new Replacement(coalesce, Operand(coalesce.Right));
    }

    private static ExpressionSyntax Left(BinaryExpressionSyntax coalesce, SemanticModel model) =>
        model.GetTypeInfo(coalesce.Left).Type is { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
        && model.GetTypeInfo(coalesce).Type is { OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            ? SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression, Operand(coalesce.Left), SyntaxFactory.IdentifierName(nameof(Nullable<int>.Value)))
            : coalesce.Left;

    private static ParenthesizedExpressionSyntax Operand(ExpressionSyntax operand) => SyntaxFactory.ParenthesizedExpression(operand.WithoutTrivia());
}

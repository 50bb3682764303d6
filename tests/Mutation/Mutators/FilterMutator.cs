using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Makes <c>when</c> filters constant, and removes arms of <c>switch</c> expressions.</summary>
internal sealed class FilterMutator : IMutator
{
    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model) =>
        node switch
        {
            CatchFilterClauseSyntax filter => Constants(filter.FilterExpression),
            WhenClauseSyntax filter => Constants(filter.Condition),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax { Arms.Count: > 1 } } arm => [new Replacement(arm, Mutated: null)],
            _ => [],
        };

    private static IEnumerable<Replacement> Constants(ExpressionSyntax filter)
    {
        yield return Constant(filter, SyntaxKind.TrueLiteralExpression);
        yield return Constant(filter, SyntaxKind.FalseLiteralExpression);
    }

    private static Replacement Constant(ExpressionSyntax filter, SyntaxKind value)
    {
        var replacement = new Replacement(filter, SyntaxFactory.LiteralExpression(value));
        return replacement with { Change = $"when {replacement.Change}" };
    }
}

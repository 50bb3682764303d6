using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Removes calls whose result is unused, and assignments to anything but a local variable.</summary>
internal sealed class StatementMutator : IMutator
{
    private static readonly BlockSyntax Nothing = SyntaxFactory.Block();

    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        if (node is ExpressionStatementSyntax statement && IsEffect(statement.Expression, model))
            yield return new Replacement(statement, Nothing) { Change = Removal(statement) };
        else if (node is ArrowExpressionClauseSyntax arrow && IsVoid(arrow.Parent, model) && IsEffect(arrow.Expression, model))
            yield return new Replacement(arrow, Nothing) { Change = Removal(arrow.Expression) };
        else if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } assignment)
            yield return new Replacement(assignment, SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, assignment.Left, assignment.Right));
    }

    private static string Removal(SyntaxNode node) => new Replacement(node, Mutated: null).Change;

    private static bool IsEffect(ExpressionSyntax expression, SemanticModel model) =>
        expression switch
        {
            InvocationExpressionSyntax or ConditionalAccessExpressionSyntax => true,
            AwaitExpressionSyntax awaited => awaited.Expression is not IdentifierNameSyntax,
            AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left).Symbol is IFieldSymbol or IPropertySymbol,
            PostfixUnaryExpressionSyntax count => model.GetSymbolInfo(count.Operand).Symbol is IFieldSymbol or IPropertySymbol,
            _ => false,
        };

    private static bool IsVoid(SyntaxNode? declaration, SemanticModel model) =>
        declaration is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
        && model.GetDeclaredSymbol(declaration) is IMethodSymbol method
        && (method.ReturnsVoid || (method.IsAsync && method.ReturnType is INamedTypeSymbol { IsGenericType: false }));
}

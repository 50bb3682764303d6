using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Makes methods and properties that return a boolean or a nullable value return <c>default</c>.</summary>
internal sealed class ReturnMutator : IMutator
{
    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        if (ReturnType(node.Parent) is not { } declared || Value(declared, IsAsync(node.Parent)) is not { } value || !HasOtherValue(node))
            yield break;
        if (node is ArrowExpressionClauseSyntax arrow)
            yield return new Replacement(arrow.Expression, SyntaxFactory.ParseExpression(value)) { Change = "returns default" };
        else if (node is BlockSyntax { Statements.Count: > 0 } block && !block.DescendantNodes().Any(child => child is YieldStatementSyntax))
            yield return new Replacement(block, SyntaxFactory.Block(SyntaxFactory.ParseStatement($"return {value};"))) { Change = "returns default" };
    }

    private static TypeSyntax? ReturnType(SyntaxNode? declaration) =>
        declaration switch
        {
            MethodDeclarationSyntax method => method.ReturnType,
            LocalFunctionStatementSyntax function => function.ReturnType,
            BasePropertyDeclarationSyntax property => property.Type,
            AccessorDeclarationSyntax { RawKind: (int)SyntaxKind.GetAccessorDeclaration, Parent.Parent: BasePropertyDeclarationSyntax property } => property.Type,
            _ => null,
        };

    private static bool IsAsync(SyntaxNode? declaration) =>
        declaration is MethodDeclarationSyntax method && method.Modifiers.Any(SyntaxKind.AsyncKeyword)
        || declaration is LocalFunctionStatementSyntax function && function.Modifiers.Any(SyntaxKind.AsyncKeyword);

    private static string? Value(TypeSyntax type, bool isAsync) =>
        type switch
        {
            NullableTypeSyntax or PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.BoolKeyword } => "default",
            GenericNameSyntax { Identifier.ValueText: "Task" or "ValueTask", TypeArgumentList.Arguments: [var result] } task when Value(result, isAsync) is { } value =>
                isAsync ? value : $"System.Threading.Tasks.{task.Identifier.ValueText}.FromResult<{result}>({value})",
            _ => null,
        };

    private static bool HasOtherValue(SyntaxNode node) =>
        node is not ArrowExpressionClauseSyntax { Expression: LiteralExpressionSyntax { Token.Value: null or false } or ThrowExpressionSyntax };
}

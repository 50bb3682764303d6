using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Rewriting;

/// <summary>Converts bodies to blocks.</summary>
internal static class BodyBlocks
{
    /// <summary>Converts the body of a member or a local function.</summary>
    /// <param name="declaration">Decides whether the expression of an arrow clause is returned.</param>
    public static BlockSyntax AsBlock(SyntaxNode body, SyntaxNode declaration) =>
        body switch
        {
            BlockSyntax block => block,
            ArrowExpressionClauseSyntax { Expression: ThrowExpressionSyntax thrown } => SyntaxFactory.Block(SyntaxFactory.ThrowStatement(thrown.Expression)),
            ArrowExpressionClauseSyntax arrow when ReturnsNothing(declaration) => SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(arrow.Expression)),
            ArrowExpressionClauseSyntax arrow => SyntaxFactory.Block(SyntaxFactory.ReturnStatement(arrow.Expression)),
            _ => throw new ArgumentException($"{body.Kind()} is no body.", nameof(body)),
        };

    /// <summary>Gives a member or a local function a block as its body.</summary>
    public static SyntaxNode WithBlock(SyntaxNode declaration, BlockSyntax block) =>
        declaration switch
        {
            BaseMethodDeclarationSyntax method => method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            AccessorDeclarationSyntax accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            LocalFunctionStatementSyntax function => function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(block),
            PropertyDeclarationSyntax property => property.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(block)),
            IndexerDeclarationSyntax indexer => indexer.WithExpressionBody(null).WithSemicolonToken(default).WithAccessorList(Getter(block)),
            _ => throw new ArgumentException($"{declaration.Kind()} has no body.", nameof(declaration)),
        };

    private static AccessorListSyntax Getter(BlockSyntax block) =>
        SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(SyntaxKind.GetAccessorDeclaration, block)]);

    private static bool ReturnsNothing(SyntaxNode declaration) =>
        declaration switch
        {
            MethodDeclarationSyntax method => IsNothing(method.ReturnType, method.Modifiers),
            LocalFunctionStatementSyntax function => IsNothing(function.ReturnType, function.Modifiers),
            AccessorDeclarationSyntax accessor => !accessor.IsKind(SyntaxKind.GetAccessorDeclaration),
            ConstructorDeclarationSyntax or DestructorDeclarationSyntax => true,
            _ => false,
        };

    private static bool IsNothing(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (modifiers.Any(SyntaxKind.AsyncKeyword) && type is IdentifierNameSyntax { Identifier.ValueText: nameof(Task) or nameof(ValueTask) });
}

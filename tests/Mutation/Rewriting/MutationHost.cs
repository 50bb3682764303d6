using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Rewriting;

/// <summary>The code that is duplicated for a mutant: the body of a member, or the expression of an initializer.</summary>
/// <param name="Owner">The member, or the expression itself.</param>
/// <param name="Code">The block, the arrow clause or the expression.</param>
internal sealed record MutationHost(SyntaxNode Owner, SyntaxNode Code)
{
    public bool IsExpression => Owner == Code;

    /// <returns>Null if the node is no part of a body or an initializer.</returns>
    public static MutationHost? Of(SyntaxNode node)
    {
        foreach (var ancestor in node.AncestorsAndSelf())
        {
            if (ancestor is BlockSyntax or ArrowExpressionClauseSyntax && IsMember(ancestor.Parent))
                return new MutationHost(ancestor.Parent!, ancestor);
            if (ancestor is ExpressionSyntax && IsInitializer(ancestor.Parent))
                return new MutationHost(ancestor, ancestor);
            if (ancestor is MemberDeclarationSyntax)
                return null;
        }

        return null;
    }

    private static bool IsMember(SyntaxNode? node) => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or BasePropertyDeclarationSyntax;

    private static bool IsInitializer(SyntaxNode? node) =>
        node switch
        {
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } } => true,
            ArgumentSyntax { Parent.Parent: ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax } => true,
            _ => false,
        };
}

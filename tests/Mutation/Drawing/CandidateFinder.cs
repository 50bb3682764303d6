using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pulumi.Connectors.Mutation.Mutators;
using Pulumi.Connectors.Mutation.Rewriting;

namespace Pulumi.Connectors.Mutation.Drawing;

/// <summary>Finds every change that the mutators propose for a file.</summary>
internal static class CandidateFinder
{
    /// <param name="file">Path below <c>provider/</c>.</param>
    public static ImmutableArray<Candidate> Find(string file, SemanticModel model)
    {
        var found =
            from node in model.SyntaxTree.GetRoot().DescendantNodes(node => !IsLeftOut(node))
            let host = MutationHost.Of(node)
            where host is not null && !IsLeftOut(node)
            from mutator in AllMutators.List
            from replacement in mutator.Propose(node, model)
            select new Candidate(file, MemberName(host.Owner), Line(node), host, replacement);
        return [.. found.GroupBy(candidate => (candidate.Member, candidate.Change)).SelectMany(Numbered)];
    }

    private static IEnumerable<Candidate> Numbered(IEnumerable<Candidate> equal) =>
        equal.Select((candidate, index) => candidate with { Occurrence = index + 1 });

    // Constants must stay constant, and what an attribute or a default value of a parameter holds is compiled into the signature.
    private static bool IsLeftOut(SyntaxNode node) =>
        node switch
        {
            AttributeListSyntax or ParameterListSyntax or EnumMemberDeclarationSyntax => true,
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            LocalDeclarationStatementSyntax local => local.IsConst,
            _ => false,
        };

    private static string MemberName(SyntaxNode owner)
    {
        var names =
            from ancestor in owner.AncestorsAndSelf()
            let name = ancestor switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                MethodDeclarationSyntax method => method.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                ConstructorDeclarationSyntax => "ctor",
                IndexerDeclarationSyntax => "this[]",
                OperatorDeclarationSyntax operation => $"operator {operation.OperatorToken.ValueText}",
                ConversionOperatorDeclarationSyntax => "conversion",
                _ => null,
            }
            where name is not null
            select name;
        return string.Join('.', names.Reverse());
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}

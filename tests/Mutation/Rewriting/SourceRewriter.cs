using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pulumi.Connectors.Mutation.Drawing;

namespace Pulumi.Connectors.Mutation.Rewriting;

/// <summary>
/// Compiles all mutants into one program. A member with mutants gets its body once more for each of them, behind a test of the number that
/// is active: a copy of the whole body compiles whatever the change is, also in patterns and with variables that a condition declares.
/// </summary>
internal static class SourceRewriter
{
    /// <summary>Kind of the annotation on the code of a mutant. Its data is the number.</summary>
    public const string MutantAnnotation = "mutant";

    /// <summary>Kind of the annotation on a member with mutants. Its data is their numbers.</summary>
    public const string OwnerAnnotation = "mutants of the member";

    /// <param name="mutants">Mutants of this tree.</param>
    public static SyntaxNode Rewrite(SyntaxNode root, IEnumerable<Mutant> mutants)
    {
        var members = mutants
            .GroupBy(mutant => mutant.Candidate.Host.Owner)
            .ToDictionary(member => member.Key, member => member.ToImmutableArray());
        return root.ReplaceNodes(members.Keys, (original, rewritten) => Rewrite(rewritten, members[original]));
    }

    private static SyntaxNode Rewrite(SyntaxNode owner, ImmutableArray<Mutant> mutants)
    {
        var host = mutants[0].Candidate.Host;
        var rewritten = host.IsExpression
            ? Choice((ExpressionSyntax)host.Code, mutants)
            : BodyBlocks.WithBlock(owner, SyntaxFactory.Block(Branches(host, mutants)));
        return rewritten.WithAdditionalAnnotations(new SyntaxAnnotation(OwnerAnnotation, string.Join(' ', mutants.Select(mutant => mutant.Number))));
    }

    private static StatementSyntax Branches(MutationHost host, ImmutableArray<Mutant> mutants) =>
        mutants.Aggregate<Mutant, StatementSyntax>(
            new ReachRewriter(host, mutants).Rewrite(),
            (otherwise, mutant) => SyntaxFactory.IfStatement(
                MutantSwitch.IsActive(mutant.Number),
                Marked(BodyBlocks.AsBlock(mutant.Candidate.Replacement.ApplyTo(host.Code), host.Owner), mutant),
                SyntaxFactory.ElseClause(otherwise)));

    private static ExpressionSyntax Choice(ExpressionSyntax original, ImmutableArray<Mutant> mutants) =>
        mutants.Aggregate(
            original,
            (otherwise, mutant) => SyntaxFactory.ParenthesizedExpression(
                SyntaxFactory.ConditionalExpression(
                    SyntaxFactory.BinaryExpression(SyntaxKind.LogicalAndExpression, MutantSwitch.Reach(mutant.Number), MutantSwitch.IsActive(mutant.Number)),
                    Marked(SyntaxFactory.ParenthesizedExpression((ExpressionSyntax)mutant.Candidate.Replacement.ApplyTo<SyntaxNode>(original)), mutant),
                    otherwise)));

    private static TNode Marked<TNode>(TNode code, Mutant mutant)
        where TNode : SyntaxNode =>
        code.WithAdditionalAnnotations(new SyntaxAnnotation(MutantAnnotation, $"{mutant.Number}"));
}

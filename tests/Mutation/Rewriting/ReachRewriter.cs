using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Pulumi.Connectors.Mutation.Drawing;

namespace Pulumi.Connectors.Mutation.Rewriting;

/// <summary>Adds the recording of reached mutants to an original body.</summary>
internal sealed class ReachRewriter
{
    private readonly MutationHost _host;
    private readonly ILookup<(SyntaxNode Anchor, ReachKind Kind), int> _points;

    public ReachRewriter(MutationHost host, IEnumerable<Mutant> mutants)
    {
        _host = host;
        _points = mutants
            .Select(mutant => (Point: ReachPoint.Of(mutant.Candidate.Replacement.Original, host.Code), mutant.Number))
            .ToLookup(entry => (entry.Point.Anchor, entry.Point.Kind), entry => entry.Number);
    }

    public BlockSyntax Rewrite()
    {
        // A list of statements is rewritten as a whole, by the node that has it.
        var anchors = _points.Where(point => point.Key.Anchor != _host.Code || point.Key.Kind != ReachKind.First)
            .Select(point => point.Key.Kind == ReachKind.Statement ? point.Key.Anchor.Parent! : point.Key.Anchor)
            .Distinct();
        var body = _host.Code.ReplaceNodes(anchors, Rewritten);
        return BlockWith(Reach(_host.Code, ReachKind.First), BodyBlocks.AsBlock(body, _host.Owner));
    }

    private SyntaxNode Rewritten(SyntaxNode original, SyntaxNode rewritten) =>
        rewritten switch
        {
            BlockSyntax block => WithFirst(block.WithStatements(Statements(((BlockSyntax)original).Statements, block.Statements)), original),
            SwitchSectionSyntax section => section.WithStatements(Statements(((SwitchSectionSyntax)original).Statements, section.Statements)),
            LocalFunctionStatementSyntax { ExpressionBody: { } arrow } function when _points.Contains((original, ReachKind.LocalFunction)) =>
                Embedded(original, BodyBlocks.WithBlock(function, BlockWith(Reach(original, ReachKind.LocalFunction), BodyBlocks.AsBlock(arrow, function)))),
            StatementSyntax statement => Embedded(original, statement),
            SwitchExpressionArmSyntax arm => WithFilter(arm, Numbers(original, ReachKind.Arm)),
            ExpressionSyntax condition => Condition(condition, Numbers(original, ReachKind.BeforeCondition), Numbers(original, ReachKind.AfterCondition)),
            _ => rewritten,
        };

    private BlockSyntax WithFirst(BlockSyntax block, SyntaxNode original) =>
        original == _host.Code ? block : BlockWith(Reach(original, ReachKind.First), block);

    private SyntaxNode Embedded(SyntaxNode original, SyntaxNode statement) =>
        Reach(original, ReachKind.Embedded) is { IsEmpty: false } reach ? BlockWith(reach, SyntaxFactory.Block((StatementSyntax)statement)) : statement;

    private SyntaxList<StatementSyntax> Statements(SyntaxList<StatementSyntax> original, SyntaxList<StatementSyntax> rewritten) =>
        [.. original.Zip(rewritten).SelectMany(pair => (StatementSyntax[])[.. Reach(pair.First, ReachKind.Statement), pair.Second])];

    private ImmutableArray<StatementSyntax> Reach(SyntaxNode anchor, ReachKind kind) =>
        [.. Numbers(anchor, kind).Select(number => SyntaxFactory.ExpressionStatement(MutantSwitch.Reach(number)))];

    private IEnumerable<int> Numbers(SyntaxNode anchor, ReachKind kind) => _points[(anchor, kind)];

    private static BlockSyntax BlockWith(IEnumerable<StatementSyntax> first, BlockSyntax block) => block.WithStatements([.. first, .. block.Statements]);

    private static SwitchExpressionArmSyntax WithFilter(SwitchExpressionArmSyntax arm, IEnumerable<int> numbers)
    {
        var reach = numbers.Select(MutantSwitch.Reach).Aggregate(And);
        return arm.WithWhenClause(SyntaxFactory.WhenClause(arm.WhenClause is { } filter ? And(filter.Condition, reach) : reach));
    }

    private static ExpressionSyntax Condition(ExpressionSyntax condition, IEnumerable<int> before, IEnumerable<int> after) =>
        ((ExpressionSyntax[])[.. before.Select(MutantSwitch.Reach), condition, .. after.Select(MutantSwitch.Reach)]).Aggregate(And);

    private static ExpressionSyntax And(ExpressionSyntax left, ExpressionSyntax right) =>
        SyntaxFactory.ParenthesizedExpression(SyntaxFactory.BinaryExpression(SyntaxKind.LogicalAndExpression, left, right));
}

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>One change of the sources.</summary>
/// <param name="Original">Node of the original tree.</param>
/// <param name="Mutated">Node in its place, or null if the node is removed.</param>
internal sealed partial record Replacement(SyntaxNode Original, SyntaxNode? Mutated)
{
    /// <summary>The change on one line. Independent of its position in the file.</summary>
    public string Change { get; init; } = $"{OneLine(Original)} → {(Mutated is null ? "removed" : OneLine(Mutated))}";

    /// <summary>Applies the change to a node that contains the original one, or is it.</summary>
    public TNode ApplyTo<TNode>(TNode root)
        where TNode : SyntaxNode =>
        Mutated is null
            ? root.RemoveNode(Original, SyntaxRemoveOptions.KeepNoTrivia) ?? throw new InvalidOperationException("The root of a body cannot be removed.")
            : root.ReplaceNode(Original, Mutated);

    private static string OneLine(SyntaxNode node)
    {
        var text = node.WithoutTrivia().NormalizeWhitespace(indentation: string.Empty, eol: " ").ToFullString().Trim();
        return KeywordBeforeRelation().Replace(text, "$0 ");
    }

    // The normal form of Roslyn has no space between them.
    [GeneratedRegex(@"\b(is|not|and|or)(?=[<>])")]
    private static partial Regex KeywordBeforeRelation();
}

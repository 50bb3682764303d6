using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Conventions;

/// <summary>Syntax trees of all C# files of the repository, by path relative to it.</summary>
internal static class RepositoryCode
{
    public static IReadOnlyDictionary<string, SyntaxTree> Trees { get; } =
        SourceTree.CSharp
            .AsParallel()
            .Select(file => CSharpSyntaxTree.ParseText(file.Value, path: file.Key))
            .ToDictionary(tree => tree.FilePath);

    public static IEnumerable<KeyValuePair<string, SyntaxTree>> In(string folder) =>
        Trees.Where(tree => tree.Key.StartsWith(folder, StringComparison.Ordinal));

    public static IEnumerable<(string File, TNode Node)> Find<TNode>()
        where TNode : SyntaxNode =>
        Trees.SelectMany(tree => tree.Value.GetRoot().DescendantNodes().OfType<TNode>().Select(node => (tree.Key, node)));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Exchanges <c>Any</c> and <c>All</c>, and removes <c>Where</c>.</summary>
internal sealed class QueryMutator : IMutator
{
    public IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model)
    {
        if (node is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments.Count: 1 } call)
            yield break;
        if (model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingNamespace.Name: "Linq" })
            yield break;
        if (access.Name.Identifier.ValueText == nameof(Enumerable.Where))
            yield return new Replacement(call, access.Expression);
        else if (Opposite(access.Name.Identifier.ValueText) is { } opposite)
            yield return new Replacement(call, call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(opposite))));
    }

    private static string? Opposite(string name) =>
        name switch
        {
            nameof(Enumerable.Any) => nameof(Enumerable.All),
            nameof(Enumerable.All) => nameof(Enumerable.Any),
            _ => null,
        };
}

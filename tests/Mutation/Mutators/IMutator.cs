using Microsoft.CodeAnalysis;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>Proposes changes of one kind.</summary>
internal interface IMutator
{
    /// <summary>Returns the changes of this node alone, not of its children. A change may turn out not to compile.</summary>
    IEnumerable<Replacement> Propose(SyntaxNode node, SemanticModel model);
}

using System.Collections.Immutable;

namespace Pulumi.Connectors.Mutation.Mutators;

/// <summary>The kinds of changes.</summary>
internal static class AllMutators
{
    public static ImmutableArray<IMutator> List { get; } =
    [
        new ConditionMutator(),
        new OperatorMutator(),
        new PatternMutator(),
        new LiteralMutator(),
        new StatementMutator(),
        new CoalesceMutator(),
        new FilterMutator(),
        new QueryMutator(),
        new ReturnMutator(),
    ];
}

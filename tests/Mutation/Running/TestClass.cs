using System.Collections.Immutable;

namespace Pulumi.Connectors.Mutation.Running;

/// <summary>A test class, measured with the original.</summary>
/// <param name="Duration">Time of a process that runs this class only.</param>
/// <param name="Reached">Numbers of the mutants that its tests reach.</param>
internal sealed record TestClass(string Name, TimeSpan Duration, ImmutableHashSet<int> Reached);

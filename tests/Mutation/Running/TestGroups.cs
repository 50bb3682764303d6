using System.Collections.Immutable;

namespace Pulumi.Connectors.Mutation.Running;

/// <summary>Divides the classes of a mutant among processes.</summary>
internal static class TestGroups
{
    /// <summary>
    /// Cheap classes share a process, because its start costs as much as their tests. The groups grow: most mutants are killed in the first one,
    /// and for a survivor all classes run in any case.
    /// </summary>
    public static ImmutableArray<ImmutableArray<TestClass>> Of(IEnumerable<TestClass> classes)
    {
        var groups = ImmutableArray.CreateBuilder<ImmutableArray<TestClass>>();
        var group = ImmutableArray.CreateBuilder<TestClass>();
        var limit = TimeSpan.FromSeconds(2);
        foreach (var testClass in classes.OrderBy(testClass => testClass.Duration).ThenBy(testClass => testClass.Name, StringComparer.Ordinal))
        {
            if (group.Count > 0 && Duration(group) + testClass.Duration > limit)
            {
                groups.Add(group.DrainToImmutable());
                limit *= 2;
            }

            group.Add(testClass);
        }

        if (group.Count > 0)
            groups.Add(group.DrainToImmutable());
        return groups.DrainToImmutable();
    }

    /// <summary>Returns the time of a group with the original, as the sum of its classes.</summary>
    public static TimeSpan Duration(IEnumerable<TestClass> group) => group.Aggregate(TimeSpan.Zero, (sum, testClass) => sum + testClass.Duration);
}

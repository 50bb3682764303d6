namespace Pulumi.Connectors.Mutation.Running;

/// <summary>What became of a mutant.</summary>
internal enum Outcome
{
    /// <summary>A test failed.</summary>
    Killed,

    /// <summary>The tests were not done within the time limit. Counts as killed.</summary>
    TimedOut,

    /// <summary>All tests that reach it passed.</summary>
    Survived,

    /// <summary>No test reaches it. Counts as survived.</summary>
    NotReached,

    /// <summary>Listed as equivalent, and not run. Counts for nothing.</summary>
    Equivalent,
}

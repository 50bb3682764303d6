namespace Pulumi.Connectors.Mutation.Rewriting;

/// <summary>How a reach point is recorded.</summary>
internal enum ReachKind
{
    /// <summary>As the first statement of a body.</summary>
    First,

    /// <summary>As a statement before the anchor in its list.</summary>
    Statement,

    /// <summary>As a statement before the anchor, both in a block of their own.</summary>
    Embedded,

    /// <summary>As the first statement of a local function that has an expression as its body.</summary>
    LocalFunction,

    /// <summary>Before a condition is evaluated.</summary>
    BeforeCondition,

    /// <summary>After a condition was true.</summary>
    AfterCondition,

    /// <summary>When an arm of a switch expression is selected.</summary>
    Arm,
}

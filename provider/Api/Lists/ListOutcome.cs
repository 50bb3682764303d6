namespace Pulumi.Connectors.Api.Lists;

/// <summary>Outcome of one read of a list.</summary>
internal enum ListOutcome
{
    /// <summary>The pages are the complete list.</summary>
    Complete,

    /// <summary>The pages are a part of the list, or all of it.</summary>
    Unproven,

    /// <summary>The pages contradict one another: the list has changed meanwhile, or the platform pages in another way.</summary>
    Changed,

    /// <summary>The pages contradict the number of items that the platform states.</summary>
    Contradicted,

    /// <summary>The platform ignores the offset, and returns no more items than the requested size.</summary>
    OffsetIgnored,
}

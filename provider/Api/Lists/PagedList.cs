using System.Collections.Immutable;

namespace Pulumi.Connectors.Api.Lists;

/// <summary>A list as its pages returned it, each item once.</summary>
/// <param name="IsComplete">Whether it is proven that the list has no other items.</param>
/// <param name="FirstPage">The first page, from which the proof can be continued.</param>
internal sealed record PagedList<T>(ImmutableArray<T> Items, bool IsComplete, ListPage<T> FirstPage)
    where T : class;

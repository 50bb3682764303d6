namespace Pulumi.Connectors.Provider.Tests.Api.Lists;

/// <summary>What the size and the offset of a request mean to a platform.</summary>
public enum PagingStyle
{
    /// <summary>The offset counts items.</summary>
    Items,

    /// <summary>The offset counts pages.</summary>
    Pages,

    /// <summary>The offset counts pages, and the last page is returned in place of each later one.</summary>
    PagesUpToTheLast,

    /// <summary>The offset is the number of a page, of which the first is 1; 0 is the first page, too.</summary>
    PagesFromOne,

    /// <summary>Each response is the whole list.</summary>
    Ignored,

    /// <summary>Each response is the beginning of the list, in the requested size.</summary>
    OffsetIgnored,
}

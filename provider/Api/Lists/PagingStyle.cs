namespace Pulumi.Connectors.Api.Lists;

/// <summary>What the offset of a list counts.</summary>
internal enum PagingStyle
{
    /// <summary>No list of the endpoint was long enough to show it.</summary>
    Unknown,

    Items,

    Pages,

    /// <summary>Nothing: each page is the whole list.</summary>
    Ignored,
}

namespace Pulumi.Connectors.Api.Lists;

/// <summary>What the pages of an endpoint have shown about its paging. It is the same for all lists of the endpoint.</summary>
internal sealed class PagingMemory
{
    private volatile int _largestPage;
    private volatile int _limit = int.MaxValue;
    private volatile bool _usesPageNumbers;
    private volatile bool _ignoresOffset;
    private volatile bool _countsItems;

    public PagingStyle Style =>
        UsesPageNumbers ? PagingStyle.Pages
        : IgnoresOffset ? PagingStyle.Ignored
        : _countsItems ? PagingStyle.Items
        : PagingStyle.Unknown;

    /// <summary>Length of the longest page that was followed by more items; null if there was none.</summary>
    public int? Limit => _limit == int.MaxValue ? null : _limit;

    /// <summary>Length of the longest page.</summary>
    public int LargestPage => _largestPage;

    /// <summary>Whether the offset counts pages, as far as is known.</summary>
    public bool UsesPageNumbers => _usesPageNumbers;

    /// <summary>Whether the endpoint has returned a whole list whatever the offset.</summary>
    public bool IgnoresOffset => _ignoresOffset;

    /// <summary>Whether no limit of the platform can have shortened a page, because the endpoint has returned a longer one.</summary>
    public bool IsShort(int count) => count < _largestPage;

    /// <summary>Whether a page has the length of the longest one that was followed by more items.</summary>
    public bool IsFull(int count) => count >= _limit;

    public void Observe(int count) => _largestPage = Math.Max(_largestPage, count);

    /// <summary>A page of this length was followed by more items.</summary>
    public void ObserveFull(int count)
    {
        Observe(count);
        _limit = _limit == int.MaxValue ? count : Math.Max(_limit, count);
    }

    public void SetPageNumbers(bool used) => _usesPageNumbers = used;

    public void SetCountsItems() => _countsItems = true;

    public void SetIgnoresOffset() => _ignoresOffset = true;
}

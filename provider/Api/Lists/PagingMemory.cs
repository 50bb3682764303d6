namespace Pulumi.Connectors.Api.Lists;

/// <summary>What the pages of an endpoint have shown about its paging. It is the same for all lists of the endpoint.</summary>
internal sealed class PagingMemory
{
    private volatile int _largestPage;
    private volatile int _limit = int.MaxValue;
    private volatile bool _usesPageNumbers;
    private volatile bool _ignoresOffset;

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

    public void SetIgnoresOffset() => _ignoresOffset = true;
}

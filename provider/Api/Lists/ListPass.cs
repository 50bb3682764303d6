namespace Pulumi.Connectors.Api.Lists;

/// <summary>One read of a list, page by page. <see cref="ListReader"/> describes what is a proof.</summary>
/// <param name="first">The first page if it has been read, else null.</param>
/// <param name="mustProve">Whether to send the requests that only prove that the list is complete.</param>
internal sealed class ListPass<T>(ListSource<T> source, PagingMemory memory, ListPage<T>? first, bool mustProve)
    where T : class
{
    private readonly List<ListPage<T>> _pages = [];
    private readonly List<ListItem<T>> _items = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public IReadOnlyList<ListPage<T>> Pages => _pages;

    /// <summary>All items as they stand in the list, those that are not understood or repeated included.</summary>
    public IReadOnlyList<ListItem<T>> Items => _items;

    /// <summary>Number of items that the platform states; null if it states none, or only that of each page.</summary>
    public int? Total => _pages.TrueForAll(page => page.Total is null || page.Total == page.Count) ? null : _pages.FindLast(page => page.Total is not null)?.Total;

    private bool IsContradicted => Total is { } total && total != _items.Count && total != _keys.Count;

    /// <summary>Whether nothing that the platform states requires another request.</summary>
    private bool MayEnd => !IsContradicted && !_pages[^1].IsContinued;

    public async Task<ListOutcome> RunAsync()
    {
        var page = await StartAsync();
        var isShort = memory.IsShort(page.Count);
        memory.Observe(page.Count);
        if (page.Count == 0)
            return End(page.IsContinued);
        if (MayEnd && isShort)
            return ListOutcome.Complete;
        if (MayEnd && !mustProve && (memory.IgnoresOffset || (page.Count < page.Size && !memory.IsFull(page.Count))))
            return ListOutcome.Unproven;
        return page.Count == 1 || memory.UsesPageNumbers ? await ReadByNumberAsync(page) : await ReadByItemAsync(page);
    }

    private async Task<ListPage<T>> StartAsync()
    {
        var page = first ?? await RequestAsync(offset: 0);
        if (first is not null)
            _pages.Add(first);
        Append(page.Items.AsSpan());
        return page;
    }

    // Each page begins with the last item of the one before. If it does not, the list has changed, or the offset is not one of items.
    private async Task<ListOutcome> ReadByItemAsync(ListPage<T> page)
    {
        while (_pages.Count < ListReader.MaxPages)
        {
            var isFirst = _pages.Count == 1;
            var next = await RequestAsync(_items.Count - 1);
            if (isFirst && next.RepeatsUnordered(_items))
                return next.Offset == 1 ? await ReadByNumberAsync(page) : await EndIgnoredAsync(page);
            if (next.Count == 0 || next.Items[0].Key != _items[^1].Key)
                return isFirst && !next.Items.Any(IsKnown) ? await ReadByNumberAsync(page) : ListOutcome.Changed;
            memory.SetCountsItems();
            if (next.Count == 1)
                return End();
            memory.ObserveFull(page.Count);
            Append(next.Items.AsSpan()[1..]);
            page = next;
            if (!memory.IsFull(page.Count) && MayEnd)
                return End();
        }

        return ListOutcome.Changed;
    }

    // Pages that are numbered do not overlap, nor do pages of one item, so a second read must return the same ones. If numbers begin with 1, the
    // first two requests return the same page.
    private async Task<ListOutcome> ReadByNumberAsync(ListPage<T> first)
    {
        var start = _pages.Count;
        var page = first;
        for (var number = 1; number < ListReader.MaxPages; number++)
        {
            var next = await RequestAsync(number);
            if (next.Count > first.Count || IsByItem(next))
                return ListOutcome.Changed;
            if (number <= 2 && ReferenceEquals(page, first) && next.Repeats(first.Items))
            {
                if (number == 2)
                    return await EndIgnoredAsync(first);
                continue;
            }

            memory.SetPageNumbers(first.Count > 1 || memory.UsesPageNumbers);
            if (next.Count == 0 || next.Repeats(page.Items))
                return await EndNumbersAsync(first, start);
            memory.ObserveFull(first.Count);
            Append(next.Items.AsSpan());
            page = next;
            if (page.Count < first.Count && MayEnd)
                return await EndNumbersAsync(first, start);
        }

        return ListOutcome.Changed;
    }

    // An offset that counts items would return the second item.
    private bool IsByItem(ListPage<T> next)
    {
        if (next is not { Offset: 1, Count: > 0 } || _items.Count < 2 || next.Items[0].Key != _items[1].Key)
            return false;
        memory.SetPageNumbers(false);
        return true;
    }

    private async Task<ListOutcome> EndNumbersAsync(ListPage<T> first, int start)
    {
        if (first.Count == 1 && _items.Count == 1)
            return End();
        if (!mustProve)
            return ListOutcome.Unproven;
        foreach (var page in (ListPage<T>[])[first, .. _pages[start..]])
        {
            if (!(await RequestAsync(page.Offset)).Repeats(page.Items))
                return ListOutcome.Changed;
        }

        return End();
    }

    // A list of exactly the requested size may be its beginning. A smaller size shows whether the size counts.
    private async Task<ListOutcome> EndIgnoredAsync(ListPage<T> all)
    {
        if (all.Count == all.Size && !(await RequestAsync(0, all.Size - 1)).RepeatsUnordered(all.Items))
            return ListOutcome.OffsetIgnored;
        memory.SetIgnoresOffset();
        return End(all.IsContinued);
    }

    // That a page states that more follow refutes the proof only if no request has reached the end.
    private ListOutcome End(bool isContinued = false) =>
        !IsContradicted && !isContinued ? ListOutcome.Complete : mustProve ? ListOutcome.Contradicted : ListOutcome.Unproven;

    private bool IsKnown(ListItem<T> item) => _keys.Contains(item.Key);

    private async Task<ListPage<T>> RequestAsync(int offset, int size = ListReader.PageSize)
    {
        var page = await source.RequestAsync(size, offset);
        _pages.Add(page);
        return page;
    }

    private void Append(ReadOnlySpan<ListItem<T>> items)
    {
        foreach (var item in items)
        {
            _items.Add(item);
            _keys.Add(item.Key);
        }
    }
}

using System.Collections.Concurrent;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Lists;

/// <summary>
/// Reads lists whose paging is not documented, and proves that they are complete. An item that a response contains is there; that an item is
/// missing is known only of a complete list.
/// </summary>
/// <remarks>
/// <para>
/// A proof is a request behind the end that was sent after all others and returned nothing new:
/// (1) if the offset counts items, it requests the last item again, and exactly that item is returned. One item proves nothing if pages have
/// one item only; these are read as numbered pages, and a list of one item ends with an empty page;
/// (2) if the offset counts pages, an empty page, or the last page once more. Numbered pages do not overlap, so a change between two requests
/// is not seen; they are therefore read twice;
/// (3) if the offset is ignored, the whole list again, for an offset that is not 1, because the first page may have this number. If it has
/// exactly the requested size, a request with a smaller size must return it too, because it may otherwise be the beginning of a longer list.
/// A page that is shorter than another page of the endpoint was not shortened by a limit, so it is the last one; an empty first page is the
/// empty list. Both need no further request.
/// </para>
/// <para>
/// Not a proof: a page shorter than requested, because the limit of the platform may be lower; a total, because platforms also give the items of
/// the page this name. A total that is not the number of items refutes each proof; a statement that more items follow refutes (3). So does an
/// item that is not understood: all items are counted, and none is left out silently.
/// </para>
/// <para>
/// The cost of n items, with L as the lower of the platform's limit and <see cref="PageSize"/>: by items 1 + ⌈(n - L) / (L - 1)⌉ requests; one
/// more for the proof if the last page is as long as the longest one of the endpoint so far, such as the only page of the first list. By pages
/// twice ⌈n / L⌉ requests, two more if the last page is full or the only one, and one more per process to learn it; 1 if the only page is shorter
/// than another page of the endpoint. If the offset is ignored: 2 requests, one more if n is 1 or <see cref="PageSize"/>, and two if it is 2. A
/// list that need not be complete costs the same without the proof.
/// </para>
/// </remarks>
internal sealed class ListReader
{
    /// <summary>Requested items of a page. The maximum is not documented; the printed sample requests 10.</summary>
    public const int PageSize = 100;

    /// <summary>A longer list repeats itself.</summary>
    public const int MaxPages = 1000;

    /// <summary>Reads of a list that changes while it is read.</summary>
    private const int MaxAttempts = 4;

    /// <summary>Pages that a message lists.</summary>
    private const int MaxReportedPages = 4;

    private readonly ConcurrentDictionary<string, PagingMemory> _memories = new(StringComparer.Ordinal);

    /// <summary>Returns what is known about the paging of an endpoint.</summary>
    public PagingMemory MemoryOf(string endpoint) => _memories.GetOrAdd(endpoint, _ => new PagingMemory());

    /// <summary>Reads a list for the items that it contains.</summary>
    public Task<PagedList<T>> ReadAsync<T>(ListSource<T> source)
        where T : class =>
        RunAsync(source, first: null, mustProve: false);

    /// <summary>Reads a complete list.</summary>
    /// <exception cref="ApiException">The list cannot be proven complete.</exception>
    public Task<PagedList<T>> ReadCompleteAsync<T>(ListSource<T> source)
        where T : class =>
        RunAsync(source, first: null, mustProve: true);

    /// <summary>Completes a list that <see cref="ReadAsync{T}"/> has read; all further requests are sent now.</summary>
    /// <inheritdoc cref="ReadCompleteAsync{T}"/>
    public Task<PagedList<T>> CompleteAsync<T>(ListSource<T> source, PagedList<T> list)
        where T : class =>
        list.IsComplete ? Task.FromResult(list) : RunAsync(source, list.FirstPage, mustProve: true);

    private static PagedList<T> CreateList<T>(ListPass<T> pass, bool isComplete)
        where T : class =>
        new([.. pass.Items.DistinctBy(item => item.Key, StringComparer.Ordinal).Select(item => item.Value).OfType<T>()], isComplete, pass.Pages[0]);

    private static Message? DescribeItem<T>(ListPass<T> pass)
        where T : class
    {
        var position = pass.Items.TakeWhile(item => item.Value is not null).Count();
        return position == pass.Items.Count ? null : (Message)$"item {position + 1} of {pass.Items.Count} is {pass.Items[position].Kind}";
    }

    private static Message Describe(ListOutcome outcome) =>
        outcome switch
        {
            ListOutcome.Contradicted => $"the platform states another number of items, or that more follow",
            ListOutcome.OffsetIgnored => $"the platform ignores the offset",
            _ => $"it changed or repeated itself between pages in {MaxAttempts} reads",
        };

    private static ApiException NotProven<T>(ListSource<T> source, ListPass<T> pass, Message reason)
        where T : class
    {
        var pages = Message.Join("; ", pass.Pages.TakeLast(MaxReportedPages).Select(page => (Message)$"size {page.Size}, offset {page.Offset}: {page.Count} items"));
        var total = pass.Total is { } stated ? (Message)$"; stated total: {stated}" : null;
        return new ApiException(
            ApiFailure.InvalidResponse,
            $"Endpoint '{source.Name}' returned a list that cannot be proven complete, because {reason} ({pages}{total})")
        {
            IsOfEndpoint = true,
        };
    }

    private async Task<PagedList<T>> RunAsync<T>(ListSource<T> source, ListPage<T>? first, bool mustProve)
        where T : class
    {
        var memory = MemoryOf(source.Endpoint);
        for (var attempt = 1; ; attempt++, first = null)
        {
            var pass = new ListPass<T>(source, memory, first, mustProve);
            var outcome = await pass.RunAsync();
            var fault = DescribeItem(pass);
            if (outcome == ListOutcome.Complete && fault is null)
                return CreateList(pass, isComplete: true);
            var isFinal = outcome is ListOutcome.Complete or ListOutcome.Unproven or ListOutcome.OffsetIgnored || attempt == MaxAttempts;
            if (isFinal && !mustProve)
                return CreateList(pass, isComplete: false);
            if (isFinal)
                throw NotProven(source, pass, fault ?? Describe(outcome));
        }
    }
}

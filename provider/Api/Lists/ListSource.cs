using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Lists;

/// <summary>A list of the API: its endpoint, its pages, and the form of its items.</summary>
/// <param name="endpoint">Name of the endpoint. What is learned about its paging is shared by all lists of the endpoint.</param>
/// <param name="requestAsync">Requests a page by size and offset.</param>
/// <param name="readItem">Reads an item; null if it is not understood.</param>
/// <param name="readId">Reads the id of an item.</param>
internal sealed class ListSource<T>(
    [ConstantExpected] string endpoint, Func<int, int, Task<JObject?>> requestAsync, Func<JToken, T?> readItem, Func<T, string> readId)
    where T : class
{
    public string Endpoint => endpoint;

    /// <summary>The name of the endpoint, for messages.</summary>
    public Message Name => Message.Own(endpoint);

    public async Task<ListPage<T>> RequestAsync(int size, int offset)
    {
        var content = ListContent.Read(await requestAsync(size, offset), endpoint);
        return new ListPage<T>(size, offset, [.. content.Items.Select(ReadItem)], content.Total, content.IsContinued);
    }

    private ListItem<T> ReadItem(JToken json) => readItem(json) is { } item ? ListItem<T>.Of(item, readId(item)) : ListItem<T>.NotUnderstood(json);
}

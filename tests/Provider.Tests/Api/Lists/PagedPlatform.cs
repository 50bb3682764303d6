using System.Collections.Immutable;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Lists;
using Pulumi.Connectors.Api.Models;
using Pulumi.Connectors.Api.Routing;

namespace Pulumi.Connectors.Provider.Tests.Api.Lists;

/// <summary>A list of connectors on a platform with a paging style and a limit of its pages.</summary>
internal sealed class PagedPlatform(PagingStyle style, int limit, IEnumerable<JToken> items)
{
    private readonly List<(int Size, int Offset)> _requests = [];

    public PagedPlatform(PagingStyle style, int limit, int count)
        : this(style, limit, Enumerable.Range(0, count).Select(Item))
    {
    }

    public List<JToken> Items { get; } = [.. items];

    /// <summary>Changes the list before a response is made; receives the number of the request, from 0.</summary>
    public Action<int> Change { get; init; } = _ => { };

    /// <summary>Makes the envelope of a page.</summary>
    public Func<JArray, JObject> Wrap { get; init; } = page => new JObject { ["statusCode"] = 200, ["response"] = page };

    public IReadOnlyList<(int Size, int Offset)> Requests => _requests;

    public IEnumerable<int> Offsets => _requests.Select(request => request.Offset);

    public ListSource<CatalogueConnector> Source =>
        new(EndpointNames.List, RespondAsync, CatalogueConnector.ReadItem, connector => connector.ConnectorId);

    public static string Id(int number) => $"{number:x16}";

    public static JToken Item(int number) => new JObject { ["connectorId"] = Id(number), ["name"] = $"Connector {number}" };

    public static ImmutableArray<string> Ids(int count) => [.. Enumerable.Range(0, count).Select(Id)];

    public async Task<ImmutableArray<string>> ListAsync(ListReader? reader = null) => Ids(await (reader ?? new ListReader()).ReadCompleteAsync(Source));

    public static ImmutableArray<string> Ids(PagedList<CatalogueConnector> list) => [.. list.Items.Select(connector => connector.ConnectorId)];

    private Task<JObject?> RespondAsync(int size, int offset)
    {
        Change(_requests.Count);
        _requests.Add((size, offset));
        var length = Math.Min(size, limit);
        var page = style switch
        {
            PagingStyle.Items => Items.Skip(offset).Take(length),
            PagingStyle.Pages => Items.Skip(offset * length).Take(length),
            PagingStyle.PagesUpToTheLast => Items.Skip(Math.Min(offset, Math.Max(0, (Items.Count - 1) / length)) * length).Take(length),
            PagingStyle.PagesFromOne => Items.Skip(Math.Max(0, offset - 1) * length).Take(length),
            PagingStyle.OffsetIgnored => Items.Take(length),
            _ => Items,
        };
        return Task.FromResult<JObject?>(Wrap([.. page.Select(item => item.DeepClone())]));
    }
}

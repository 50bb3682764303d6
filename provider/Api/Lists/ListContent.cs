using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Envelopes;
using Pulumi.Connectors.Api.Errors;
using Pulumi.Connectors.Api.Json;

namespace Pulumi.Connectors.Api.Lists;

/// <summary>Finds the list in a response, and what stands beside it: the envelope contains the list, or an object with the list.</summary>
/// <param name="Total">Number of items of the whole list; null if the response does not state it.</param>
/// <param name="IsContinued">Whether the response states that more items follow.</param>
internal sealed record ListContent(JArray Items, int? Total, bool IsContinued)
{
    private static readonly string[] ListNames =
        ["connectors", "items", "data", "results", "content", "list", "records", "elements", "entries", "values", "rows", "response"];

    private static readonly string[] TotalNames =
    [
        "total", "totalCount", "total_count", "totalItems", "total_items", "totalElements", "totalRecords", "totalResults", "total_results", "totalSize",
        "recordsTotal", "count",
    ];

    private static readonly string[] PagingNames = ["pagination", "paging", "page", "meta", "metadata", "_meta", "pageInfo"];

    private static readonly string[] MoreNames = ["hasMore", "has_more", "hasNext", "has_next", "hasNextPage", "has_next_page", "more"];

    private static readonly string[] NextNames =
        ["next", "nextPage", "next_page", "nextOffset", "next_offset", "nextCursor", "next_cursor", "nextPageToken", "nextToken", "nextLink"];

    /// <param name="endpoint">Name of the endpoint, for messages.</param>
    /// <exception cref="ApiException">The response contains no list, or several of which none has a known name.</exception>
    public static ListContent Read(JObject? response, [ConstantExpected] string endpoint)
    {
        var content = response is not null && !Envelope.IsEnvelope(response) && FindIn(response) is not null ? response : Envelope.Open(response, endpoint);
        var items = content as JArray ?? Find(content as JObject) ?? throw Envelope.Missing(endpoint, "a list");
        ImmutableArray<JObject> beside = [.. Beside(response, items)];
        return new ListContent(items, ReadTotal(beside, items.Count), beside.Any(IsContinuedBy));
    }

    private static JArray? Find(JObject? content) =>
        content is null ? null : FindIn(content) ?? content.PropertyValues().OfType<JObject>().Select(FindIn).FirstOrDefault(list => list is not null);

    private static JArray? FindIn(JObject json)
    {
        if (ListNames.Select(name => json[name]).OfType<JArray>().FirstOrDefault() is { } named)
            return named;
        return json.PropertyValues().OfType<JArray>().Take(2).ToList() is [var only] ? only : null;
    }

    // From the list outwards, with the objects that describe its pages.
    private static IEnumerable<JObject> Beside(JObject? response, JArray items)
    {
        List<JObject> around = [.. items.Ancestors().OfType<JObject>()];
        if (response is not null && !around.Contains(response))
            around.Add(response);
        return around.SelectMany(json => PagingNames.Select(name => json[name]).OfType<JObject>().Prepend(json));
    }

    // The number of items of this page has the same names. A list that is longer than a page has one total on all of them.
    private static int? ReadTotal(ImmutableArray<JObject> beside, int items)
    {
        foreach (var json in beside)
        {
            foreach (var name in TotalNames)
            {
                if (LenientJson.GetCount(json[name]) is { } total && (name != "count" || total >= items))
                    return total;
            }
        }

        return null;
    }

    private static bool IsContinuedBy(JObject json) =>
        MoreNames.Any(name => LenientJson.GetBoolean(json[name]) == true)
        || LenientJson.GetBoolean(json["last"] ?? json["isLast"]) == false
        || NextNames.Any(name => IsNext(json[name]));

    private static bool IsNext(JToken? token) =>
        token is JObject { HasValues: true } || (token is JValue { Type: not JTokenType.Boolean } && !LenientJson.IsAbsent(token) && LenientJson.GetNumber(token) is not <= 0);
}

using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Lists;

/// <summary>Paging and items of the three lists.</summary>
internal static class ListHabits
{
    public const string EmptyAtFirst = "list-empty-at-first";

    private const string Nested = "list-nested";
    private const string Total = "list-total";

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("page-limit", "Pages have at most N items, whatever size is requested", HabitParameter.Integer(30, 1, 100_000, 1, 2, 5, 12, 15, 40, 64, 75, 99, 1000),
            new PageEdit((window, limit) => window with { Limit = limit })),
        new("offset-in-pages", "offset counts pages, from 0 or 1", HabitParameter.OneOf("0", "1"),
            new PageEdit((window, first) => window with { CountsPages = true, First = first })),
        new("offset-from-one", "offset counts items from 1; 0 is the same as 1", HabitParameter.None, new PageEdit((window, _) => window with { First = 1 })),
        new("list-all", "size and offset are ignored: every page is the complete list", HabitParameter.None, new PageEdit((window, _) => window with { IsAll = true })),
        new("list-newest-first", "Lists begin with their last item", HabitParameter.None, new ListEdit((items, _) => items.Reverse())),
        new("list-null-item", "Lists contain a null after their first item", HabitParameter.None, new ListEdit((items, _) => [.. items.Take(1), JValue.CreateNull(), .. items.Skip(1)])),
        new("list-item-twice", "Lists contain their first item again at the end", HabitParameter.None, new ListEdit((items, _) => [.. items, .. items.Take(1).Select(item => item.DeepClone())])),
        new("list-bare-ids", "Items are ids instead of objects", HabitParameter.None, new ListEdit((items, _) => items.Select(item =>
            item is JObject connector ? (connector["connectorId"] ?? connector["id"] ?? connector["_id"])?.DeepClone() ?? item : item))),
        new("list-id-name", "The id of an item has another name than connectorId", HabitParameter.OneOf("id", "_id"), new ListEdit((items, name) => items.Select(item =>
        {
            if (item is JObject connector && connector["connectorId"] is { } id)
                connector[name] = id.DeepClone();
            (item as JObject)?.Remove("connectorId");
            return item;
        }))),
        new(EmptyAtFirst, "The first N reads of each list are empty", HabitParameter.Times),
        new(Nested, "Lists stand one level deeper, under an attribute of response", HabitParameter.OneOf("connectors", "items", "content")),
        new(Total, "Lists have their total beside them", HabitParameter.OneOf("total", "totalCount", "count")),
    ];

    /// <summary>Adds what surrounds a list to its envelope.</summary>
    /// <param name="total">Number of items of the complete list.</param>
    public static void Wrap(HabitSet habits, JObject envelope, int total)
    {
        var nested = habits.Find(Nested);
        if (nested is not null)
            envelope["response"] = new JObject { [nested] = envelope["response"]?.DeepClone() };
        if (habits.Find(Total) is { } name)
            ((nested is null ? envelope : envelope["response"] as JObject) ?? envelope)[name] = total;
    }
}

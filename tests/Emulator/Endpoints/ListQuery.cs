using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>The parameters of a list. Default and limit of the size, and what the keyword is looked up in, are inferred.</summary>
internal sealed record ListQuery(string Keyword, int Size, int Offset)
{
    /// <summary>Connectors at the front that are only in the list; more than none only by a fault.</summary>
    public int Strangers { get; init; }

    private const int DefaultSize = 10;
    private const int MaxSize = 100;

    public static ListQuery Parse(ApiCall call) => Spoil(call.Fault, new ListQuery(
        call.Query("q") ?? "",
        Whole(call, "size", DefaultSize, 1, MaxSize),
        Whole(call, "offset", 0, 0, int.MaxValue)));

    /// <summary>One page of the items whose connector has the keyword; past the end it is empty.</summary>
    public JArray Page<T>(IEnumerable<T> items, Func<T, CatalogueConnector> connector, Func<T, JObject> show)
    {
        var found = items.Where(item => connector(item).Mentions(Keyword));
        if (Strangers == 0)
            return new JArray(found.Skip(Offset).Take(Size).Select(show));
        var shown = found.Select(show).ToList();
        return new JArray(StrangersLike(shown.FirstOrDefault()).Concat(shown).Skip(Offset).Take(Size));
    }

    private static ListQuery Spoil(AppliedFault? fault, ListQuery asked) => fault switch
    {
        { Rule: { Kind: FaultKind.ShortPage, PageSize: var most } } => asked with { Size = Math.Min(asked.Size, most) },
        { Rule.Kind: FaultKind.RepeatPage } => asked with { Offset = 0 },
        { Rule.Kind: FaultKind.ShiftingPages } => asked with { Strangers = fault.Strangers },
        _ => asked,
    };

    /// <summary>The highest number comes first, as the first to go or the last to come. An empty list has nothing to shift.</summary>
    private IEnumerable<JObject> StrangersLike(JObject? shown) => shown is null
        ? []
        : Enumerable.Range(0, Strangers).Select(index => new JObject(shown)
        {
            ["connectorId"] = $"fffffffffffff{Strangers - index:x3}",
            ["name"] = "Stranger",
        });

    private static int Whole(ApiCall call, string name, int absent, int min, int max)
    {
        if (call.Query(name) is not { } text)
            return absent;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw ApiErrorException.BadRequest($"The query parameter {name} must be a whole number from {min} to {max}.");
    }
}

using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator;

/// <summary>The parameters of a list. Default and limit of the size, and what the keyword is looked up in, are inferred.</summary>
internal sealed record ListQuery(string Keyword, int Size, int Offset)
{
    private const int DefaultSize = 10;
    private const int MaxSize = 100;

    public static ListQuery Parse(ApiCall call) => new(
        call.Query("q") ?? "",
        Whole(call, "size", DefaultSize, 1, MaxSize),
        Whole(call, "offset", 0, 0, int.MaxValue));

    /// <summary>One page of the items whose connector has the keyword; past the end it is empty.</summary>
    public JArray Page<T>(IEnumerable<T> items, Func<T, CatalogueConnector> connector, Func<T, JObject> show) =>
        new(items.Where(item => connector(item).Mentions(Keyword)).Skip(Offset).Take(Size).Select(show));

    private static int Whole(ApiCall call, string name, int absent, int min, int max)
    {
        if (call.Query(name) is not { } text)
            return absent;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw ApiErrorException.BadRequest($"The query parameter {name} must be a whole number from {min} to {max}.");
    }
}

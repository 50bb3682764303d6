using System.Globalization;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Faults;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Endpoints;

/// <summary>Parameters of a list request. Default and limit of the size, and the attributes that the keyword matches, are inferred.</summary>
internal sealed record ListQuery(string Keyword, int Size, int Offset)
{
    private const int DefaultSize = 10;
    private const int MaxSize = 100;

    /// <summary>Fake connectors at the front of the list; greater than 0 only with a fault.</summary>
    public int FakeCount { get; init; }

    /// <param name="isSizeLimited">Whether a size above the maximum is refused.</param>
    public static ListQuery Parse(ApiCall call, bool isSizeLimited) => ApplyFault(call.Fault, new ListQuery(
        call.Query("q") ?? string.Empty,
        Integer(call, "size", DefaultSize, 1, isSizeLimited ? MaxSize : int.MaxValue),
        Integer(call, "offset", 0, 0, int.MaxValue)));

    /// <summary>Returns the list with the fake connectors.</summary>
    public IEnumerable<JObject> WithFakes(IEnumerable<JObject> items)
    {
        var shown = items.ToList();
        return FakesLike(shown.FirstOrDefault()).Concat(shown);
    }

    private static ListQuery ApplyFault(AppliedFault? fault, ListQuery requested) => fault switch
    {
        { Rule: { Kind: FaultKind.ShortPage, PageSize: var max } } => requested with { Size = Math.Min(requested.Size, max) },
        { Rule.Kind: FaultKind.RepeatPage } => requested with { Offset = 0 },
        { Rule.Kind: FaultKind.ShiftingPages } => requested with { FakeCount = fault.FakeCount },
        _ => requested,
    };

    /// <summary>The highest number is first, because it is removed first or was added last. An empty list cannot shift.</summary>
    private IEnumerable<JObject> FakesLike(JObject? template) => template is null
        ? []
        : Enumerable.Range(0, FakeCount).Select(index => new JObject(template)
        {
            ["connectorId"] = $"fffffffffffff{FakeCount - index:x3}",
            ["name"] = "Fake",
        });

    private static int Integer(ApiCall call, string name, int fallback, int min, int max)
    {
        if (call.Query(name) is not { } text)
            return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max
            ? number
            : throw ApiErrorException.BadRequest($"The query parameter {name} must be an integer from {min} to {max}.");
    }
}

using DriftReport.Events;
using Newtonsoft.Json;

namespace Pulumi.Connectors.DriftReport.Tests;

public sealed class PlainValueTests
{
    public static TheoryData<DateTime, string> Times => new()
    {
        { new DateTime(2026, 3, 28, 19, 37, 11, DateTimeKind.Utc), "2026-03-28T19:37:11Z" },
        { new DateTime(2026, 3, 28, 19, 37, 11, 250, DateTimeKind.Utc), "2026-03-28T19:37:11.25Z" },
        { new DateTime(2026, 3, 28, 19, 37, 11, DateTimeKind.Utc).ToLocalTime(), "2026-03-28T19:37:11Z" },
        { new DateTime(2026, 3, 28, 0, 0, 0, DateTimeKind.Unspecified), "2026-03-28" },
        { new DateTime(2026, 3, 28, 19, 37, 11, DateTimeKind.Unspecified), "2026-03-28T19:37:11" },
    };

    [Fact]
    public void Map_EveryTypeOfValue_ConvertsToJson()
    {
        var properties = new Dictionary<string, object>
        {
            ["string"] = "x",
            ["boolean"] = true,
            ["integer"] = 7L,
            ["number"] = 0.5,
            ["absent"] = null!,
            ["list"] = new object[] { "a", 1L, null! },
            ["map"] = new Dictionary<string, object> { ["inner"] = new Dictionary<string, object>() },
        };

        Assert.Equal(
            """{"string":"x","boolean":true,"integer":7,"number":0.5,"absent":null,"list":["a",1,null],"map":{"inner":{}}}""",
            PlainValue.Map(properties).ToString(Formatting.None));
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void Map_DateTime_ConvertsToTheOriginalString(DateTime value, string expected) =>
        Assert.Equal(expected, PlainValue.Map<object>([KeyValuePair.Create("at", (object)value)]).Value<string>("at"));
}

using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Emulator.Habits.Responses;

/// <summary>Form and movement of <c>lastUpdated</c>.</summary>
internal static class TimeHabits
{
    public const string UnmovedByEqualSave = "time-unmoved-by-equal-save";

    public static IReadOnlyList<HabitRow> Rows { get; } =
    [
        new("time-milliseconds", "lastUpdated is in milliseconds", HabitParameter.None, new TimeForm((time, _) => time.ToUnixTimeMilliseconds())),
        new("time-microseconds", "lastUpdated is in microseconds", HabitParameter.None,
            new TimeForm((time, _) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond)),
        new("time-fraction", "lastUpdated is in seconds with a fraction", HabitParameter.None, new TimeForm((time, _) => time.ToUnixTimeMilliseconds() / 1000.0)),
        new("time-digits", "lastUpdated is a string of digits", HabitParameter.OneOf("seconds", "milliseconds"), new TimeForm((time, unit) =>
            (unit == "seconds" ? time.ToUnixTimeSeconds() : time.ToUnixTimeMilliseconds()).ToString(CultureInfo.InvariantCulture))),
        new("time-rfc3339", "lastUpdated is 2026-01-31T12:00:00Z", HabitParameter.None, Text(TimeSpan.Zero, "yyyy-MM-dd'T'HH:mm:ss'Z'")),
        new("time-rfc3339-fraction", "lastUpdated is 2026-01-31T12:00:00.123456Z", HabitParameter.None, Text(TimeSpan.Zero, "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'")),
        new("time-rfc3339-offset", "lastUpdated is 2026-01-31T14:00:00+02:00", HabitParameter.None, Text(TimeSpan.FromHours(2), "yyyy-MM-dd'T'HH:mm:sszzz")),
        new("time-without-zone", "lastUpdated is 2026-01-31T12:00:00, in UTC", HabitParameter.None, Text(TimeSpan.Zero, "yyyy-MM-dd'T'HH:mm:ss")),
        new("time-with-blank", "lastUpdated is 2026-01-31 12:00:00, in UTC", HabitParameter.None, Text(TimeSpan.Zero, "yyyy-MM-dd HH:mm:ss")),
        new("time-absent", "lastUpdated is absent", HabitParameter.None, new TimeForm((_, _) => null)),
        new("time-null", "lastUpdated is null", HabitParameter.None, new TimeForm((_, _) => JValue.CreateNull())),
        new("time-zero", "lastUpdated is 0", HabitParameter.None, new TimeForm((_, _) => 0)),
        new("time-coarse", "lastUpdated is rounded down to a minute", HabitParameter.None,
            new TimeShift((time, _, _) => time?.AddTicks(-(time.Value.Ticks % TimeSpan.TicksPerMinute)))),
        new("time-moved-by-read", "lastUpdated is the time of the read", HabitParameter.None, new TimeShift((time, _, now) => time is null ? null : now)),
        new("time-of-adding", "lastUpdated of a connector that was never configured is the time at which it was added", HabitParameter.None,
            new TimeShift((time, added, _) => time ?? added.AddedAt)),
        new(UnmovedByEqualSave, "A save of equal values does not move lastUpdated", HabitParameter.None),
    ];

    private static TimeForm Text(TimeSpan offset, string format) => (time, _) => time.ToOffset(offset).ToString(format, CultureInfo.InvariantCulture);
}

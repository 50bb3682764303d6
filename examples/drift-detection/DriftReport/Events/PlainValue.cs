using System.Globalization;
using Newtonsoft.Json.Linq;

namespace DriftReport.Events;

/// <summary>Converts property values of the Automation API to JSON.</summary>
public static class PlainValue
{
    public static JObject Map<TValue>(IEnumerable<KeyValuePair<string, TValue>> properties) =>
        new(properties.Select(property => new JProperty(property.Key, From(property.Value))));

    private static JToken From(object? value) =>
        value switch
        {
            null => JValue.CreateNull(),
            bool boolean => new JValue(boolean),
            int number => new JValue(number),
            long number => new JValue(number),
            double number => new JValue(number),
            string content => JValue.CreateString(content),
            DateTime time => JValue.CreateString(Format(time)),
            IEnumerable<KeyValuePair<string, object?>> map => Map(map),
            IEnumerable<object?> list => new JArray(list.Select(From)),
            _ => JValue.CreateString(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };

    // The Automation API parses every string that looks like a time.
    private static string Format(DateTime time)
    {
        var (inUtc, zone) = time.Kind == DateTimeKind.Unspecified ? (time, string.Empty) : (time.ToUniversalTime(), "Z");
        var format = zone.Length == 0 && time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
        return inUtc.ToString(format, CultureInfo.InvariantCulture) + zone;
    }
}

using System.Globalization;
using Newtonsoft.Json.Linq;

namespace DriftReport.Events;

/// <summary>Property values, as the Automation API gives them, as JSON.</summary>
public static class PlainValue
{
    public static JObject Map<TValue>(IEnumerable<KeyValuePair<string, TValue>> properties) =>
        new(properties.Select(property => new JProperty(property.Key, From(property.Value))));

    private static JToken From(object? value) =>
        value switch
        {
            null => JValue.CreateNull(),
            bool flag => new JValue(flag),
            int number => new JValue(number),
            long number => new JValue(number),
            double number => new JValue(number),
            string text => JValue.CreateString(text),
            DateTime time => JValue.CreateString(Text(time)),
            IEnumerable<KeyValuePair<string, object?>> map => Map(map),
            IEnumerable<object?> list => new JArray(list.Select(From)),
            _ => JValue.CreateString(Convert.ToString(value, CultureInfo.InvariantCulture)),
        };

    // The Automation API makes a time of any text that looks like one.
    private static string Text(DateTime time)
    {
        var (inUtc, zone) = time.Kind == DateTimeKind.Unspecified ? (time, string.Empty) : (time.ToUniversalTime(), "Z");
        var format = zone.Length == 0 && time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";
        return inUtc.ToString(format, CultureInfo.InvariantCulture) + zone;
    }
}

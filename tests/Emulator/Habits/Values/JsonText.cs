using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator.Http;

namespace Pulumi.Connectors.Emulator.Habits.Values;

/// <summary>JSON within a value.</summary>
internal static class JsonText
{
    /// <summary>Returns null if the text is not JSON.</summary>
    public static JToken? TryParse(string text)
    {
        try
        {
            return JsonBody.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JToken Sorted(JToken json) => json switch
    {
        JObject members => new JObject(members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Sorted(member.Value)))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => json.DeepClone(),
    };
}

using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Api.Json;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Api.Lists;

/// <summary>An item of a page as it stands there, understood or not, so that none is lost from the count.</summary>
/// <param name="Key">Distinguishes the items of a list.</param>
/// <param name="Value">Null if the item is not understood.</param>
/// <param name="Kind">Type of an item that is not understood, in words; else null.</param>
internal sealed record ListItem<T>(string Key, T? Value, Message? Kind)
    where T : class
{
    /// <summary>Begins the key of an item that has no id. No id contains the character.</summary>
    private const char NoId = '\0';

    public static ListItem<T> Of(T value, string id) => new(id, value, null);

    public static ListItem<T> NotUnderstood(JToken json) =>
        new($"{NoId}{json.ToString(Formatting.None)}", null, json is JObject ? $"an object without an id" : LenientJson.Kind(json));
}

using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Refit;

namespace Pulumi.Connectors.Api.Json;

/// <summary>
/// Connects Refit to LINQ to JSON. Supports <see cref="JToken"/> only, because reading into types needs reflection, which breaks under
/// Native AOT. A string that looks like a date stays a string.
/// </summary>
internal sealed class JTokenContentSerializer : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) =>
        item is JToken token
            ? new StringContent(token.ToString(Formatting.None), Encoding.UTF8, "application/json")
            : throw new NotSupportedException($"Bodies are JSON tokens, not {typeof(T).Name}.");

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken)
    {
        // RequestTimeoutHandler has buffered the whole response.
        var stream = await content.ReadAsStreamAsync(CancellationToken.None);
        using var text = new StreamReader(stream, Encoding.UTF8);
        await using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        var token = await JToken.ReadFromAsync(reader, CancellationToken.None);
        return token is T expected ? expected : throw new JsonReaderException($"Expected an object, found {token.Type}.");
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}

using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Refit;

namespace Pulumi.Connectors.Api.Json;

/// <summary>
/// Connects Refit to LINQ to JSON. Supports <see cref="JToken"/> only, because reading into types needs reflection, which breaks under
/// Native AOT.
/// </summary>
internal sealed class JTokenContentSerializer : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) =>
        item is JToken token
            ? new StringContent(token.ToString(Formatting.None), Encoding.UTF8, "application/json")
            : throw new NotSupportedException($"Bodies are JSON tokens, not {typeof(T).Name}.");

    // The chain of handlers has read the response, within the time limit of the request.
    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken) =>
        Task.FromResult(content is TokenContent { Token: T token } ? token : default);

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}

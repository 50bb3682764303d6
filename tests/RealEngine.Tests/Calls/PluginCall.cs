using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.RealEngine.Tests.Calls;

/// <summary>A call of an engine to the plugin.</summary>
/// <param name="Request">The request, see <see cref="CallContent"/>.</param>
internal sealed record PluginCall(string Method, JObject Request)
{
    /// <summary>The method and the URN, if the call is about a resource.</summary>
    public string Name => $"{Method} {(string?)Request["urn"]}".TrimEnd();

    /// <summary>The same for equal calls.</summary>
    public string Text { get; } = $"{Method} {Request.ToString(Formatting.None)}";
}

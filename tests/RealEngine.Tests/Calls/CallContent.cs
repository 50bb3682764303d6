using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.RealEngine.Tests.Calls;

/// <summary>
/// The content of a request that two runs share. Values that differ between any two runs are replaced by their kind, so that their presence is
/// still compared: addresses of the engine and the platform, random seeds, ids that the platform makes up, and UUIDs (ids of providers, status tokens) except the one that stands for an unknown value.
/// </summary>
internal static partial class CallContent
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    /// <returns>The request with the properties in alphabetical order.</returns>
    public static JObject Of(JObject request) => (JObject)Shared(request, string.Empty);

    private static JToken Shared(JToken token, string name) => token switch
    {
        JObject members => new JObject(members.Properties().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new JProperty(member.Name, Shared(member.Value, member.Name)))),
        JArray items => new JArray(items.Select(item => Shared(item, name))),
        JValue { Value: string text } => Shared(text, name),
        _ => token,
    };

    private static string Shared(string text, string name) => name switch
    {
        "randomSeed" => "<seed>",
        "configurationId" => "<configurationId>",
        _ when Address().IsMatch(text) => "<address>",
        _ when text != Unknown && Guid.TryParseExact(text, "D", out _) => "<uuid>",
        _ => text,
    };

    [GeneratedRegex(@"^(http://)?127\.0\.0\.1:\d+/?$")]
    private static partial Regex Address();
}

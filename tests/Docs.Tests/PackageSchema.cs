using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Docs.Tests;

/// <summary>The names of <c>schema.json</c> that programs can use. The provider is treated as a resource.</summary>
internal sealed class PackageSchema(JObject json)
{
    public const string Provider = "pulumi:providers:connectors";

    public static PackageSchema Current => new(Repository.Schema());

    public IEnumerable<string> Resources => Section("resources").Properties().Select(resource => resource.Name);

    public IEnumerable<string> Functions => Section("functions").Properties().Select(function => function.Name);

    public JObject Settings => Object(json.SelectToken("config.variables"));

    /// <summary>Returns a setting of a language, such as <c>packageName</c>.</summary>
    public string Language(string language, string setting) => (string?)json.SelectToken($"language.{language}.{setting}") ?? string.Empty;

    public bool Contains(string token) => token == Provider || Resources.Contains(token) || Functions.Contains(token);

    public string Description(string token) => (string?)Definition(token)["description"] ?? string.Empty;

    public JObject Inputs(string token) => Object(Definition(token)["inputProperties"] ?? Definition(token).SelectToken("inputs.properties"));

    public IReadOnlyCollection<string> RequiredInputs(string token) =>
        Strings(Definition(token)["requiredInputs"] ?? Definition(token).SelectToken("inputs.required"));

    /// <summary>Returns the outputs. The outputs of the provider are its inputs.</summary>
    public JObject Outputs(string token) =>
        token == Provider ? Inputs(token) : Object(Definition(token)["properties"] ?? Definition(token).SelectToken("outputs.properties"));

    /// <summary>Returns the properties of an object type.</summary>
    public JObject Fields(string token) => Object(Definition(token)["properties"]);

    /// <summary>Returns the values of an enumeration type; empty for other tokens.</summary>
    public IEnumerable<JObject> Values(string token) => Definition(token)["enum"]?.Children<JObject>() ?? [];

    private JObject Definition(string token) =>
        token == Provider
            ? Section("provider")
            : Object(Section("resources")[token] ?? Section("functions")[token] ?? Section("types")[token]);

    private JObject Section(string name) => Object(json[name]);

    private static JObject Object(JToken? token) => token as JObject ?? [];

    private static string[] Strings(JToken? token) => token?.ToObject<string[]>() ?? [];
}

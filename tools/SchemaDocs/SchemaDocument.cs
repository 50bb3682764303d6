using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SchemaDocs;

/// <summary>
/// <c>schema.json</c> as it is written, with the order of its members. <see cref="PackageSchema"/> is the same for generators of SDKs, which
/// order properties by their names. The provider is treated as a resource.
/// </summary>
internal sealed class SchemaDocument
{
    private readonly JObject _json;

    private SchemaDocument(JObject json) => _json = json;

    /// <summary>Token of the provider.</summary>
    public string Provider => $"pulumi:providers:{Name}";

    /// <summary>Name of the package.</summary>
    public string Name => Text(_json["name"]);

    public IEnumerable<string> Resources => Section("resources").Properties().Select(resource => resource.Name);

    public IEnumerable<string> Functions => Section("functions").Properties().Select(function => function.Name);

    public IEnumerable<string> Types => Section("types").Properties().Select(type => type.Name);

    public JObject Settings => Object(_json.SelectToken("config.variables"));

    /// <exception cref="ToolException">The text is not valid JSON.</exception>
    public static SchemaDocument Parse(string text)
    {
        try
        {
            // Timestamps in the text stay as they are written.
            using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
            return new SchemaDocument(JObject.Load(reader));
        }
        catch (JsonReaderException exception)
        {
            throw new ToolException($"{PackageSchema.File} is not valid JSON: {exception.Message}");
        }
    }

    /// <summary>Returns the path of the page that describes a resource or function.</summary>
    public string PageOf(string token) => $"docs/{(Resources.Contains(token) ? "resources" : "functions")}/{Names.Kebab(Names.Last(token))}.md";

    /// <summary>Returns a setting of a language, such as <c>packageName</c>.</summary>
    public string Language(string language, string setting) => Text(_json.SelectToken($"language.{language}.{setting}"));

    public bool Contains(string token) => token == Provider || Resources.Contains(token) || Functions.Contains(token);

    public string Description(string token) => Text(Definition(token)["description"]);

    public void SetDescription(string token, string description) => Definition(token)["description"] = description;

    public JObject Inputs(string token) => Object(Definition(token)["inputProperties"] ?? Definition(token).SelectToken("inputs.properties"));

    public IReadOnlyCollection<string> RequiredInputs(string token) =>
        Strings(Definition(token)["requiredInputs"] ?? Definition(token).SelectToken("inputs.required"));

    public JObject Outputs(string token) => Object(Definition(token)["properties"] ?? Definition(token).SelectToken("outputs.properties"));

    public IReadOnlyCollection<string> RequiredOutputs(string token) => Strings(Definition(token)["required"] ?? Definition(token).SelectToken("outputs.required"));

    /// <summary>Returns the properties of an object type.</summary>
    public JObject Fields(string token) => Object(Definition(token)["properties"]);

    /// <summary>Returns the values of an enumeration type; empty for other tokens.</summary>
    public IEnumerable<JObject> Values(string token) => Definition(token)["enum"]?.Children<JObject>() ?? [];

    /// <summary>
    /// Copies the inputs of the provider to the two places that repeat them: the settings of the stack and the outputs of the provider, which
    /// are those inputs that the state may contain in clear.
    /// </summary>
    public void RepeatSettings()
    {
        var inputs = Inputs(Provider);
        if (_json["config"] is not JObject config)
            _json["config"] = config = [];
        config["variables"] = inputs.DeepClone();
        Section("provider")["properties"] = new JObject(inputs.Properties()
            .Where(input => Text(input.Value["type"]) == "string" && input.Value["secret"] is null)
            .Select(input => input.DeepClone()));
    }

    /// <summary>Returns the text of the file.</summary>
    public override string ToString() => _json.ToString(Formatting.Indented) + "\n";

    private JObject Definition(string token) =>
        token == Provider
            ? Section("provider")
            : Object(Section("resources")[token] ?? Section("functions")[token] ?? Section("types")[token]);

    private JObject Section(string name) => Object(_json[name]);

    private static JObject Object(JToken? token) => token as JObject ?? [];

    private static string[] Strings(JToken? token) => token?.ToObject<string[]>() ?? [];

    private static string Text(JToken? token) => (string?)token ?? string.Empty;
}

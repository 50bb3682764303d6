using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.SchemaDocs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Connectors.Docs.Tests.Programs;

/// <summary>Validates the tokens, properties and references of a YAML program against <c>schema.json</c>.</summary>
internal sealed partial class YamlValidator
{
    private static readonly string[] Sections = ["name", "runtime", "description", "config", "variables", "resources", "outputs"];
    private static readonly string[] ResourceParts = ["type", "name", "properties", "options", "get"];
    private static readonly string[] Options =
        ["aliases", "dependsOn", "ignoreChanges", "import", "protect", "provider", "retainOnDelete", "version"];

    private readonly SchemaDocument _schema;
    private readonly YamlProgram _program;
    private readonly List<string> _problems = [];

    private YamlValidator(SchemaDocument schema, YamlProgram program)
    {
        _schema = schema;
        _program = program;
    }

    /// <returns>Descriptions of the problems, with line numbers.</returns>
    public static IReadOnlyList<string> Validate(string text, SchemaDocument schema)
    {
        try
        {
            return new YamlValidator(schema, YamlProgram.Parse(text)).Validate();
        }
        catch (YamlException exception)
        {
            return [$"line {exception.Start.Line}: {exception.Message}"];
        }
    }

    private List<string> Validate()
    {
        foreach (var (section, content) in _program.Sections.Where(member => !Sections.Contains(member.Key)))
            Fail(content, $"unknown section '{section}'");
        foreach (var (_, resource) in _program.Resources)
            CheckResource(resource);
        foreach (var (_, variable) in _program.Variables)
            CheckCall(YamlProgram.Member(variable, "fn::invoke"));
        foreach (var text in _program.Scalars)
            CheckReferences(text);
        return _problems;
    }

    private void CheckResource(YamlNode resource)
    {
        var token = Token(YamlProgram.Member(resource, "type"), resource, _schema.Resources.Append(_schema.Provider));
        foreach (var (part, value) in Members(resource).Where(member => !ResourceParts.Contains(member.Key)))
            Fail(value, $"unknown part '{part}' of a resource");
        foreach (var (option, value) in YamlProgram.Members(resource, "options").Where(member => !Options.Contains(member.Key)))
            Fail(value, $"unknown option '{option}'");
        if (token is not null && YamlProgram.Member(resource, "get") is null)
            CheckInputs(token, resource, YamlProgram.Members(resource, "properties"));
    }

    private void CheckCall(YamlNode? call)
    {
        if (call is null)
            return;
        var token = Token(YamlProgram.Member(call, "function"), call, _schema.Functions);
        if (token is null)
            return;
        CheckInputs(token, call, YamlProgram.Members(call, "arguments"));
        if (YamlProgram.Member(call, "return") is { } result && !_schema.Outputs(token).ContainsKey(YamlProgram.Text(result)))
            Fail(result, $"{token} has no result '{result}'");
    }

    private void CheckInputs(string token, YamlNode place, IEnumerable<KeyValuePair<string, YamlNode>> given)
    {
        var inputs = _schema.Inputs(token);
        foreach (var (name, value) in given)
        {
            if (inputs[name] is not { } definition)
                Fail(value, $"{token} has no input '{name}'");
            else if (ValidateInput(definition, value) is { } problem)
                Fail(value, $"'{name}' of {token} {problem}");
        }

        foreach (var missing in _schema.RequiredInputs(token).Except(given.Select(member => member.Key)))
            Fail(place, $"{token} requires '{missing}'");
    }

    private string? ValidateInput(JToken definition, YamlNode value)
    {
        var text = YamlProgram.Text(value);
        if (Reference().IsMatch(text))
            return null;
        var isPlain = value is YamlScalarNode { Style: ScalarStyle.Plain };
        var choices = definition["$ref"] is { } reference
            ? _schema.Values(((string)reference!).Split('/')[^1]).Select(choice => (string?)choice["value"]).ToList()
            : [];
        return (string?)definition["type"] switch
        {
            "string" when value is not YamlScalarNode => "must be a string",
            "string" when isPlain && IsOtherType(text) => "must be a string: quote it",
            "string" when choices.Count > 0 && !choices.Contains(text) => $"must be one of {string.Join(", ", choices)}",
            "boolean" when !isPlain || text is not ("true" or "false") => "must be a boolean",
            "integer" when !isPlain || !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) => "must be an integer",
            "object" when value is not YamlMappingNode => "must be a map",
            _ => null,
        };
    }

    private void CheckReferences(YamlScalarNode text)
    {
        foreach (Match reference in Reference().Matches(text.Value ?? string.Empty))
        {
            var (name, property) = (reference.Groups["name"].Value, reference.Groups["property"].Value);
            if (TokenOf(name) is { } token)
                CheckProperty(text, token, property);
            else if (!_program.Settings.Concat(_program.Variables).Any(member => member.Key == name))
                Fail(text, $"'{name}' is not declared");
        }
    }

    private void CheckProperty(YamlScalarNode text, string token, string property)
    {
        // Every resource has the outputs id and urn.
        var isKnown = property is "" || (property is "id" or "urn" && !_schema.Functions.Contains(token)) || _schema.Outputs(token).ContainsKey(property);
        if (!isKnown)
            Fail(text, $"{token} has no output '{property}'");
    }

    // A call with "return" has a single result instead of an object, whose properties are not checked.
    private string? TokenOf(string name)
    {
        var resource = _program.Resources.Where(member => member.Key == name).Select(member => YamlProgram.Member(member.Value, "type"));
        var call = _program.Variables.Where(member => member.Key == name).Select(member => YamlProgram.Member(member.Value, "fn::invoke"))
            .Where(invoke => YamlProgram.Member(invoke, "return") is null).Select(invoke => YamlProgram.Member(invoke, "function"));
        return resource.Concat(call).Select(YamlProgram.Text).FirstOrDefault(_schema.Contains);
    }

    private string? Token(YamlNode? node, YamlNode place, IEnumerable<string> known)
    {
        var token = YamlProgram.Text(node);
        if (known.Contains(token))
            return token;
        Fail(node ?? place, $"'{token}' is not in the schema");
        return null;
    }

    private void Fail(YamlNode node, string problem) => _problems.Add($"line {node.Start.Line}: {problem}");

    private static IEnumerable<KeyValuePair<string, YamlNode>> Members(YamlNode node) =>
        node is YamlMappingNode mapping ? mapping.Children.Select(member => KeyValuePair.Create(YamlProgram.Text(member.Key), member.Value)) : [];

    private static bool IsOtherType(string text) =>
        text is "true" or "false" or "null" or "~" or "" || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][\w-]*)(\.(?<property>\w+))?[^}]*\}")]
    private static partial Regex Reference();
}

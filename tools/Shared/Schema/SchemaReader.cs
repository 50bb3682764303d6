using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>Reads a schema. Refuses what it does not support, because a generated SDK without it would be wrong silently.</summary>
internal sealed class SchemaReader(JObject json)
{
    private static readonly string[] UnsupportedMembers = ["methods", "isComponent", "parameterization", "multiArgumentInputs"];

    private readonly PropertyReader _properties = new(json);

    public PackageSchema Read()
    {
        var resources = Definitions("resources").Select(ReadResource).ToList();
        var functions = Definitions("functions").Select(ReadFunction).ToList();
        var provider = ReadResource($"pulumi:providers:{Text(json, "name")}", json["provider"] as JObject ?? []);
        var types = Definitions("types").ToList();
        return new PackageSchema
        {
            Name = Text(json, "name"),
            Description = Text(json, "description"),
            Keywords = json["keywords"]?.ToObject<string[]>() ?? [],
            Languages = json["language"] as JObject ?? [],
            Config = _properties.Read(json.SelectToken("config.variables"), json.SelectToken("config.defaults")),
            Provider = provider,
            Resources = resources,
            Functions = functions,
            Objects = [.. types.Where(type => type.Definition["enum"] is null).Select(ReadObject)],
            Enums = [.. types.Where(type => type.Definition["enum"] is not null).Select(ReadEnum)],
        };
    }

    private static string Text(JToken owner, string name) => (string?)owner[name] ?? string.Empty;

    private ResourceDefinition ReadResource((string Token, JObject Definition) resource) => ReadResource(resource.Token, resource.Definition);

    private ResourceDefinition ReadResource(string token, JObject definition)
    {
        Refuse(definition);
        return new ResourceDefinition(
            token,
            Text(definition, "description"),
            _properties.Read(definition["inputProperties"], definition["requiredInputs"]),
            _properties.Read(definition["properties"], definition["required"]),
            definition["stateInputs"] is { } state ? _properties.Read(state["properties"], state["required"]) : null,
            (string?)definition["deprecationMessage"],
            [.. definition["aliases"]?.Select(alias => Text(alias, "type")) ?? []]);
    }

    private FunctionDefinition ReadFunction((string Token, JObject Definition) function)
    {
        var (token, definition) = function;
        Refuse(definition);
        return new FunctionDefinition(
            token,
            Text(definition, "description"),
            _properties.Read(definition.SelectToken("inputs.properties"), definition.SelectToken("inputs.required")),
            _properties.Read(definition.SelectToken("outputs.properties"), definition.SelectToken("outputs.required")),
            (string?)definition["deprecationMessage"]);
    }

    private ObjectDefinition ReadObject((string Token, JObject Definition) type) =>
        new(type.Token, Text(type.Definition, "description"), _properties.Read(type.Definition["properties"], type.Definition["required"]));

    private static EnumDefinition ReadEnum((string Token, JObject Definition) type) =>
        new(
            type.Token,
            Text(type.Definition, "description"),
            PropertyReader.Kind(type.Definition),
            [.. type.Definition["enum"]?.Select(value => new EnumValue(
                (string?)value["name"] ?? Text(value, "value"),
                value["value"] as JValue ?? throw new ToolException($"{value.Path} of the schema has no value."),
                Text(value, "description"),
                (string?)value["deprecationMessage"])) ?? []]);

    private IEnumerable<(string Token, JObject Definition)> Definitions(string section) =>
        (json[section] as JObject)?.Properties()
            .Where(definition => (bool?)definition.Value["isOverlay"] is not true)
            .Select(definition => (definition.Name, (JObject)definition.Value)) ?? [];

    private static void Refuse(JObject definition)
    {
        if (UnsupportedMembers.FirstOrDefault(definition.ContainsKey) is { } member)
            throw new ToolException($"{definition.Path} of the schema has '{member}', which the tools do not support.");
    }
}

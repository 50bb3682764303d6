using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Tools.Schema;

/// <summary>Which object types the inputs and the outputs of a package use, directly or in other types.</summary>
internal sealed class TypeUses
{
    private readonly JObject _schema;
    private readonly PropertyReader _properties;

    public TypeUses(JObject schema, PropertyReader properties, IReadOnlyList<ResourceDefinition> resources, IReadOnlyList<FunctionDefinition> functions)
    {
        (_schema, _properties) = (schema, properties);
        foreach (var property in resources.SelectMany(resource => resource.Inputs.Concat(resource.StateInputs ?? [])).Concat(functions.SelectMany(function => function.Inputs)))
            Add(property.Type, Inputs);
        foreach (var property in resources.SelectMany(resource => resource.Outputs).Concat(functions.SelectMany(function => function.Outputs)))
            Add(property.Type, Outputs);
    }

    /// <summary>Tokens.</summary>
    public HashSet<string> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Tokens.</summary>
    public HashSet<string> Outputs { get; } = new(StringComparer.Ordinal);

    private void Add(SchemaType type, HashSet<string> uses)
    {
        switch (type)
        {
            case SchemaType.List list:
                Add(list.Item, uses);
                break;
            case SchemaType.Map map:
                Add(map.Value, uses);
                break;
            case SchemaType.Object reference when uses.Add(reference.Token):
                foreach (var property in _properties.Read(_schema["types"]?[reference.Token]?["properties"], required: null))
                    Add(property.Type, uses);
                break;
        }
    }
}

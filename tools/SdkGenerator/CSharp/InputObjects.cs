using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>The classes that inputs need for object types.</summary>
internal sealed class InputObjects
{
    private readonly PackageSchema _schema;
    private readonly HashSet<(string Token, TypeShape Shape)> _classes = [];

    public InputObjects(PackageSchema schema)
    {
        _schema = schema;
        foreach (var resource in schema.Resources.Append(schema.Provider))
            Add(resource.Inputs.Concat(resource.StateInputs ?? []), TypeShape.Input);
        foreach (var function in schema.Functions)
        {
            Add(function.Inputs, TypeShape.Plain);
            if (function.Outputs.Count > 0)
                Add(function.Inputs, TypeShape.Input);
        }
    }

    public bool Contains(string token, TypeShape shape) => _classes.Contains((token, shape));

    private void Add(IEnumerable<SchemaProperty> properties, TypeShape shape)
    {
        foreach (var property in properties)
            Add(property.Type, property.IsPlain ? TypeShape.Plain : shape);
    }

    private void Add(SchemaType type, TypeShape shape)
    {
        switch (type)
        {
            case SchemaType.List list:
                Add(list.Item, shape);
                break;
            case SchemaType.Map map:
                Add(map.Value, shape);
                break;
            case SchemaType.Object reference when _schema.FindObject(reference.Token) is { } definition && _classes.Add((reference.Token, shape)):
                Add(definition.Properties, shape);
                break;
        }
    }
}

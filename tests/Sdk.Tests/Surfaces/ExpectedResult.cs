using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declaration of a result class: its fields and the constructor that Pulumi calls.</summary>
internal sealed class ExpectedResult(SchemaTypes types, Surface surface)
{
    public void Add(string file, string @namespace, string name, string description, JToken spec)
    {
        surface.Add(file, name, new()
        {
            ["declared"] = "public sealed class",
            ["namespace"] = @namespace,
            ["attributes"] = "[OutputType]",
            ["doc"] = description,
        });
        surface.Add(file, $"new {name}", new() { ["declared"] = "private", ["attributes"] = "[OutputConstructor]" });
        var required = ExpectedSurface.Names(spec, "required");
        foreach (var property in ExpectedSurface.Members(spec, "properties"))
            AddProperty(file, name, property, types.Optional(property.Value, required.Contains(property.Name)));
    }

    private void AddProperty(string file, string owner, JProperty property, string type)
    {
        var field = ExpectedSurface.Pascal(property.Name);
        surface.Add(file, $"{owner}.{field}", new()
        {
            ["declared"] = "public readonly",
            ["type"] = type,
            ["doc"] = ExpectedSurface.Description(property.Value),
        });
        surface.Add(file, $"new {owner}, {property.Name}", new() { ["type"] = type });
        surface.Add(file, $"new {owner} sets {field}", new() { ["value"] = CSharpNames.Escaped(property.Name) });
    }
}

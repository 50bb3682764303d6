using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declarations that the C# SDK must have according to the schema.</summary>
internal static class ExpectedSurface
{
    public static Surface Of(JObject schema)
    {
        var surface = new Surface();
        var types = new SchemaTypes(schema);
        var package = SchemaTypes.Text(schema, "name");
        var resources = new ExpectedResources(types, surface);
        foreach (var resource in Members(schema, "resources"))
            resources.AddResource(resource.Name, resource.Value);
        resources.AddProvider(package, schema["provider"] ?? throw new InvalidOperationException("The schema has no provider."));
        var functions = new ExpectedFunctions(types, surface);
        foreach (var function in Members(schema, "functions"))
            functions.Add(function.Name, function.Value);
        foreach (var type in Members(schema, "types"))
            AddType(NameOf(type.Name), type.Value, types, surface);
        new ExpectedConfig(types, surface).Add(package, schema["config"] ?? new JObject());
        surface.Add("Utilities.cs", "Utilities", new() { ["declared"] = "internal static class" });
        surface.Add("ConnectorsResourceTypeAttribute.cs", "ConnectorsResourceTypeAttribute", new()
        {
            ["declared"] = "internal sealed class : ResourceTypeAttribute(type, Utilities.Version)",
        });
        return surface;
    }

    public static IEnumerable<JProperty> Members(JToken owner, string name) => (owner[name] as JObject)?.Properties() ?? [];

    public static HashSet<string> Names(JToken owner, string name) => [.. (owner[name] as JArray)?.Select(each => each.ToString()) ?? []];

    public static string NameOf(string token) => Pascal(token.Split(':')[^1]);

    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string Description(JToken spec) => SourceText.OneLine(SchemaTypes.Text(spec, "description"));

    private static void AddType(string name, JToken spec, SchemaTypes types, Surface surface)
    {
        if (spec["enum"] is not null)
            ExpectedEnum.Add(name, spec, surface);
        else
            new ExpectedResult(types, surface).Add($"Outputs/{name}.cs", "Pulumi.Connectors.Outputs", name, Description(spec), spec);
    }
}

using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declarations of the resources and the provider, with their arguments.</summary>
internal sealed class ExpectedResources(SchemaTypes types, Surface surface)
{
    private const string Options = "CustomResourceOptions? options = null";

    public void AddResource(string token, JToken spec)
    {
        var name = ExpectedSurface.NameOf(token);
        var file = $"{name}.cs";
        AddClass(file, name, token, "CustomResource", spec);
        AddConstructor(file, name, $"{name}Args", $"(string name, {name}Args args, {Options})", token);
        AddGet(file, name, token);
        AddOptions(file, name, Marked(spec, "secret", "properties"), Marked(spec, "replaceOnChanges", "inputProperties", "properties"));
        var required = ExpectedSurface.Names(spec, "required");
        foreach (var property in ExpectedSurface.Members(spec, "properties"))
        {
            surface.Add(file, $"{name}.{ExpectedSurface.Pascal(property.Name)}", new()
            {
                ["declared"] = "public",
                ["type"] = $"Output<{types.Optional(property.Value, required.Contains(property.Name))}>",
                ["attributes"] = $"[Output(\"{property.Name}\")]",
                ["accessors"] = "get; private set; = null!",
                ["doc"] = ExpectedSurface.Description(property.Value),
            });
        }

        AddArguments(name, spec, asJson: false);
    }

    public void AddProvider(string package, JToken spec)
    {
        AddClass("Provider.cs", "Provider", $"pulumi:providers:{package}", "ProviderResource", spec);
        AddConstructor("Provider.cs", "Provider", "ProviderArgs?", $"(string name, ProviderArgs? args = null, {Options})", package);
        AddOptions("Provider.cs", "Provider", string.Empty, string.Empty);
        AddArguments("Provider", spec, asJson: true);
    }

    private void AddClass(string file, string name, string type, string @base, JToken spec) => surface.Add(file, name, new()
    {
        ["declared"] = $"public partial class : {@base}",
        ["namespace"] = "Pulumi.Connectors",
        ["attributes"] = $"[ConnectorsResourceType(\"{type}\")]",
        ["doc"] = ExpectedSurface.Description(spec),
    });

    private void AddConstructor(string file, string name, string arguments, string parameters, string token) =>
        surface.Add(file, $"new {name}(string, {arguments}, CustomResourceOptions?)", new()
        {
            ["declared"] = "public",
            ["parameters"] = parameters,
            ["initializer"] = $": base(\"{token}\", name, args ?? new {name}Args(), MakeResourceOptions(options, \"\"))",
            ["doc"] = $"Create a {name} resource with the given unique name, arguments, and options.",
        });

    private void AddGet(string file, string name, string token)
    {
        const string Parameters = $"(string name, Input<string> id, {Options})";
        surface.Add(file, $"new {name}(string, Input<string>, CustomResourceOptions?)", new()
        {
            ["declared"] = "private",
            ["parameters"] = Parameters,
            ["initializer"] = $": base(\"{token}\", name, null, MakeResourceOptions(options, id))",
        });
        surface.Add(file, $"{name}.Get(string, Input<string>, CustomResourceOptions?)", new()
        {
            ["declared"] = "public static",
            ["type"] = name,
            ["parameters"] = Parameters,
            ["body"] = "new(name, id, options)",
            ["doc"] = $"Get an existing {name} resource's state with the given name, ID, and options.",
        });
    }

    private void AddOptions(string file, string name, string secret, string replacing) =>
        surface.Add(file, $"{name}.MakeResourceOptions(CustomResourceOptions?, Input<string>)", new()
        {
            ["declared"] = "private static",
            ["type"] = "CustomResourceOptions",
            ["parameters"] = "(CustomResourceOptions? options, Input<string> id)",
            ["Version"] = "Utilities.Version",
            ["AdditionalSecretOutputs"] = secret,
            ["ReplaceOnChanges"] = replacing,
            ["body"] = "{ var defaults = new CustomResourceOptions; var merged = CustomResourceOptions.Merge(defaults, options); merged.Id = id; return merged; }",
        });

    private void AddArguments(string name, JToken spec, bool asJson)
    {
        var kind = new ExpectedArguments.Kind(
            $"{name}Args.cs", "ResourceArgs", $"The set of arguments for constructing a {name} resource.", AsJson: asJson);
        new ExpectedArguments(types, surface).Add(
            $"{name}Args", kind, ExpectedSurface.Members(spec, "inputProperties"), ExpectedSurface.Names(spec, "requiredInputs"));
    }

    /// <summary>Returns the names of the marked properties as the initializer of a list.</summary>
    private static string Marked(JToken spec, string mark, params string[] groups)
    {
        var names = groups.SelectMany(group => ExpectedSurface.Members(spec, group))
            .Where(property => (bool?)property.Value[mark] is true)
            .Select(property => property.Name)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => $"\"{name}\"");
        var list = string.Join(", ", names);
        return list.Length > 0 ? $"{{ {list} }}" : string.Empty;
    }
}

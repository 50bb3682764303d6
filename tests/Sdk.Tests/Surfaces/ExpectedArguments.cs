using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declaration of an arguments class: a property for each input, with the code that marks secret ones.</summary>
internal sealed class ExpectedArguments(SchemaTypes types, Surface surface)
{
    /// <summary>Returns the names of the environment variables of a setting as arguments of a call, or null if it has none.</summary>
    public static string? Environment(JToken spec) => spec["defaultInfo"] is { } defaults
        ? string.Join(", ", ExpectedSurface.Names(defaults, "environment").Select(name => $"\"{name}\""))
        : null;

    public void Add(string name, Kind kind, IEnumerable<JProperty> properties, HashSet<string> required)
    {
        surface.Add(kind.File, name, new()
        {
            ["declared"] = $"public sealed class : {kind.Base}",
            ["namespace"] = "Pulumi.Connectors",
            ["doc"] = kind.Description,
        });
        surface.Add(kind.File, $"{name}.Empty", new() { ["declared"] = "public static new", ["type"] = name, ["accessors"] = "=> new()" });
        var all = properties.ToList();
        foreach (var property in all)
            AddProperty(name, kind, property, required.Contains(property.Name));
        AddDefaults(name, kind.File, all);
    }

    private void AddProperty(string owner, Kind kind, JProperty property, bool required)
    {
        var (name, spec) = (property.Name, property.Value);
        var type = kind.IsPlain ? types.Plain(spec) : types.Input(spec);
        var json = kind.AsJson && SchemaTypes.Text(spec, "type") != "string";
        var attribute = $"[Input(\"{name}\"{(required ? ", required: true" : string.Empty)}{(json ? ", json: true" : string.Empty)})]";
        var accessors = Accessors(name, spec, type);
        if (accessors is not null)
            surface.Add(kind.File, $"{owner}._{name}", new() { ["declared"] = "private", ["type"] = type + "?", ["attributes"] = attribute });
        surface.Add(kind.File, $"{owner}.{ExpectedSurface.Pascal(name)}", new()
        {
            ["declared"] = "public",
            ["type"] = required || SchemaTypes.IsMap(spec) ? type : type + "?",
            ["attributes"] = accessors is null ? attribute : string.Empty,
            ["accessors"] = accessors ?? (required ? "get; set; = null!" : "get; set;"),
            ["doc"] = ExpectedSurface.Description(spec),
        });
    }

    /// <summary>Returns null if the property needs no backing field.</summary>
    private string? Accessors(string name, JToken spec, string type)
    {
        var secret = (bool?)spec["secret"] is true;
        if (!SchemaTypes.IsMap(spec))
            return secret ? $"get => _{name}; set => _{name} = value?.ToSecret();" : null;
        var empty = secret ? $"Utilities.EmptySecret<{types.Item(spec)}>()" : $"new {type}()";
        return $"get => _{name} ??= {empty}; set => _{name} = {(secret ? $"{type}.Merge({empty}, value)" : "value")};";
    }

    private void AddDefaults(string name, string file, List<JProperty> properties)
    {
        var defaults = properties.Where(property => Environment(property.Value) is not null).ToList();
        if (defaults.Count == 0)
            return;
        surface.Add(file, $"new {name}()", new() { ["declared"] = "public", ["parameters"] = "()" });
        foreach (var property in defaults)
        {
            surface.Add(file, $"new {name} sets {ExpectedSurface.Pascal(property.Name)}", new()
            {
                ["value"] = $"Utilities.GetEnvInput({Environment(property.Value)})",
            });
        }
    }

    /// <param name="File">Path of the file, relative to the folder of the SDK.</param>
    /// <param name="IsPlain">True if the properties are plain values instead of inputs.</param>
    /// <param name="AsJson">True if values other than strings are sent as JSON, as for providers.</param>
    public sealed record Kind(string File, string Base, string Description, bool IsPlain = false, bool AsJson = false);
}

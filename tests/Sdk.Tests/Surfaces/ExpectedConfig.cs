using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declaration of the class that reads the settings of a stack.</summary>
internal sealed class ExpectedConfig(SchemaTypes types, Surface surface)
{
    private const string File = "Config.cs";

    public void Add(string package, JToken config)
    {
        surface.Add(File, "Config", new()
        {
            ["declared"] = "public static class",
            ["namespace"] = "Pulumi.Connectors",
            ["doc"] = $"Settings of the stack for this package: `pulumi config set {package}:NAME VALUE`.",
        });
        surface.Add(File, "Config.Settings", new()
        {
            ["declared"] = "private static readonly",
            ["type"] = "global::Pulumi.Config",
            ["value"] = $"new(\"{package}\")",
        });
        foreach (var variable in ExpectedSurface.Members(config, "variables"))
            AddVariable(variable);
    }

    private void AddVariable(JProperty variable)
    {
        var type = types.Plain(variable.Value);
        surface.Add(File, $"Config.{ExpectedSurface.Pascal(variable.Name)}", new()
        {
            ["declared"] = "public static",
            ["type"] = type + "?",
            ["accessors"] = $"=> Settings.{Getter(type)}(\"{variable.Name}\"){Default(variable.Value)}",
            ["doc"] = ExpectedSurface.Description(variable.Value),
        });
    }

    private static string Getter(string type) => type switch
    {
        "string" => "Get",
        "bool" => "GetBoolean",
        "int" => "GetInt32",
        "double" => "GetDouble",
        _ => $"GetObject<{type}>",
    };

    private static string Default(JToken spec) =>
        ExpectedArguments.Environment(spec) is { } variables ? $" ?? Utilities.GetEnv({variables})" : string.Empty;
}

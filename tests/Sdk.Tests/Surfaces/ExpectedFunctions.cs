using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests.Surfaces;

/// <summary>The declarations of a function in both forms, with plain values and with outputs.</summary>
internal sealed class ExpectedFunctions(SchemaTypes types, Surface surface)
{
    public void Add(string token, JToken spec)
    {
        var name = ExpectedSurface.NameOf(token);
        var inputs = spec["inputs"] ?? new JObject();
        var required = ExpectedSurface.Names(inputs, "required");
        AddCalls(token, name, ExpectedSurface.Description(spec), hasRequired: required.Count > 0);
        var arguments = new ExpectedArguments(types, surface);
        foreach (var (suffix, call) in new[] { ("Args", "InvokeAsync"), ("InvokeArgs", "Invoke") })
        {
            var kind = new ExpectedArguments.Kind(
                $"Functions/{name}{suffix}.cs", "InvokeArgs", $"The set of arguments for {name}.{call}.", IsPlain: call == "InvokeAsync");
            arguments.Add(name + suffix, kind, ExpectedSurface.Members(inputs, "properties"), required);
        }

        new ExpectedResult(types, surface).Add(
            $"Functions/{name}Result.cs", "Pulumi.Connectors", $"{name}Result", $"The result of {name}.", spec["outputs"] ?? new JObject());
    }

    private void AddCalls(string token, string name, string description, bool hasRequired)
    {
        var file = $"Functions/{name}.cs";
        surface.Add(file, name, new()
        {
            ["declared"] = "public static class",
            ["namespace"] = "Pulumi.Connectors",
            ["doc"] = description,
        });
        var (mark, none) = hasRequired ? (string.Empty, string.Empty) : ("?", " = null");
        foreach (var (method, suffix, returns) in new[] { ("InvokeAsync", "Args", "Task"), ("Invoke", "InvokeArgs", "Output") })
        {
            var type = name + suffix;
            AddCall($"{type}{mark}", $"{type}{mark} args{none}, InvokeOptions? options = null", hasRequired ? "args" : $"args ?? new {type}()");

            // This overload has required arguments, because two overloads with optional ones are ambiguous.
            if (method == "Invoke")
                AddCall(type, $"{type} args, InvokeOutputOptions options", "args");

            void AddCall(string argument, string parameters, string passed) =>
                surface.Add(file, $"{name}.{method}({argument}, {(parameters.Contains("Output", StringComparison.Ordinal) ? "InvokeOutputOptions" : "InvokeOptions?")})", new()
                {
                    ["declared"] = "public static",
                    ["type"] = $"{returns}<{name}Result>",
                    ["parameters"] = $"({parameters})",
                    ["body"] = $"Deployment.Instance.{method}<{name}Result>(\"{token}\", {passed}, options.WithDefaults())",
                    ["doc"] = description,
                });
        }
    }
}

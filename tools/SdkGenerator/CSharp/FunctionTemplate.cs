using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes the class of a function, with one method for plain arguments and two for inputs.</summary>
internal static class FunctionTemplate
{
    public static string Write(FunctionDefinition function)
    {
        var name = CSharpNames.Pascal(function.Name);
        // A call without a result has no form that returns an output.
        var methods = function.Outputs.Count == 0
            ? [Method(function, "Task InvokeAsync", $"{name}Args", "InvokeAsync")]
            : new[]
            {
                Method(function, $"Task<{name}Result> InvokeAsync", $"{name}Args", $"InvokeAsync<{name}Result>"),
                Method(function, $"Output<{name}Result> Invoke", $"{name}InvokeArgs", $"Invoke<{name}Result>"),
                Method(function, $"Output<{name}Result> Invoke", $"{name}InvokeArgs", $"Invoke<{name}Result>", requiresOptions: true),
            };
        return SourceText.Type(
            SourceText.Lines(DocComment.Of(function.Description, function.Token), Obsolete.Attribute(function.Deprecation), $"public static class {name}"),
            methods.Select(method => $"{DocComment.Summary(function.Description, function.Token)}\n{method}"));
    }

    /// <param name="requiresOptions">Whether it is the overload with more options. All its parameters are required, because two overloads with optional ones are ambiguous.</param>
    private static string Method(FunctionDefinition function, string declaration, string arguments, string call, bool requiresOptions = false)
    {
        var isOptional = !requiresOptions && function.Inputs.All(input => !input.IsRequired || input.Constant is not null);
        var parameter = function.Inputs.Count == 0 ? string.Empty : $"{arguments}{(isOptional ? "? args = null" : " args")}, ";
        var argument = function.Inputs.Count == 0 ? "InvokeArgs.Empty" : isOptional ? $"args ?? new {arguments}()" : "args";
        return $"""
            public static {declaration}({parameter}{(requiresOptions ? "InvokeOutputOptions options" : "InvokeOptions? options = null")})
                => Deployment.Instance.{call}({CSharpNames.Literal(function.Token)}, {argument}, options.WithDefaults());
            """;
    }
}

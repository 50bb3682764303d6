using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes the class of a resource or of the provider.</summary>
internal sealed class ResourceTemplate(PackageSchema schema, CSharpTypes types)
{
    private const string Options = "CustomResourceOptions? options = null";

    /// <summary>Returns the name of the class.</summary>
    public static string NameOf(ResourceDefinition resource) => resource.IsProvider ? "Provider" : CSharpNames.Pascal(resource.Name);

    public string Write(ResourceDefinition resource)
    {
        var name = NameOf(resource);
        var isProvider = resource.IsProvider;
        var header = SourceText.Lines(
            DocComment.Of(resource.Description, resource.Token),
            Obsolete.Attribute(resource.Deprecation),
            $"[{CSharpNames.Pascal(schema.Name)}ResourceType({CSharpNames.Literal(resource.Token)})]",
            $"public partial class {name} : {(isProvider ? "ProviderResource" : "CustomResource")}");
        // The engine returns the settings of a provider as strings.
        var outputs = isProvider ? [.. resource.Outputs.Where(output => output.Type is SchemaType.Primitive { Kind: PrimitiveKind.String })] : resource.Outputs;
        return SourceText.Type(header,
        [
            .. outputs.Select(Output),
            Constructor(resource, name, isProvider ? schema.Name : resource.Token),
            .. isProvider ? [] : LookUp(resource, name),
            MakeOptions(resource, outputs),
        ]);
    }

    private string Output(SchemaProperty property) => SourceText.Lines(
        DocComment.Of(property.Description, property.Name),
        Obsolete.Attribute(property.Deprecation),
        $"[Output({CSharpNames.Literal(property.Name)})]",
        $"public Output<{types.OutputType(property)}> {CSharpNames.Pascal(property.Name)} {{ get; private set; }} = null!;");

    private static string Constructor(ResourceDefinition resource, string name, string token)
    {
        var isOptional = resource.Inputs.All(input => !input.IsRequired || input.Constant is not null);
        var comment = isOptional ? string.Empty : "    // Pulumi passes no arguments when it turns a reference into a resource.\n";
        return $$"""
            /// <summary>
            /// Create a {{name}} resource with the given unique name, arguments, and options.
            /// </summary>
            /// <param name="name">The unique name of the resource.</param>
            /// <param name="args">The arguments used to populate this resource's properties.</param>
            /// <param name="options">A bag of options that control this resource's behavior.</param>
            public {{name}}(string name, {{name}}Args{{(isOptional ? "? args = null" : " args")}}, {{Options}})
            {{comment}}    : base({{CSharpNames.Literal(token)}}, name, args ?? new {{name}}Args(), MakeResourceOptions(options, ""))
            {
            }
            """;
    }

    private static IEnumerable<string> LookUp(ResourceDefinition resource, string name)
    {
        var (parameter, argument, summary, documentation) = resource.StateInputs is null
            ? (string.Empty, string.Empty, "the given name, ID, and options.", string.Empty)
            : ($"{name}State? state = null, ", "state, ", "the given name, ID, properties that qualify the look-up, and options.", "/// <param name=\"state\">Properties that qualify the look-up.</param>\n");
        yield return $$"""
            private {{name}}(string name, Input<string> id, {{parameter}}{{Options}})
                : base({{CSharpNames.Literal(resource.Token)}}, name, {{(argument.Length > 0 ? "state" : "null")}}, MakeResourceOptions(options, id))
            {
            }
            """;
        yield return $$"""
            /// <summary>
            /// Get an existing {{name}} resource's state with {{summary}}
            /// </summary>
            /// <param name="name">The unique name of the resulting resource.</param>
            /// <param name="id">The unique provider ID of the resource to lookup.</param>
            {{documentation}}/// <param name="options">A bag of options that control this resource's behavior.</param>
            public static {{name}} Get(string name, Input<string> id, {{parameter}}{{Options}}) => new(name, id, {{argument}}options);
            """;
    }

    private string MakeOptions(ResourceDefinition resource, IReadOnlyList<SchemaProperty> outputs)
    {
        var defaults = SourceText.Lines(
            "Version = Utilities.Version,",
            "PluginDownloadURL = Utilities.PluginDownloadUrl,",
            List("Aliases", resource.Aliases.Select(token => $"new Alias {{ Type = {CSharpNames.Literal(token)} }}")),
            List("AdditionalSecretOutputs", outputs.Where(output => output.IsSecret).Select(output => CSharpNames.Literal(output.Name))),
            List("ReplaceOnChanges", ReplacementPaths.In(schema, outputs).Select(CSharpNames.Literal)));
        return $$"""
            private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string> id)
            {
                var defaults = new CustomResourceOptions
                {
            {{SourceText.Indent(SourceText.Indent(defaults))}}
                };
                var merged = CustomResourceOptions.Merge(defaults, options);
                merged.Id = id;
                return merged;
            }
            """;
    }

    private static string List(string name, IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? $"{name} = {{ {list} }}," : string.Empty;
}

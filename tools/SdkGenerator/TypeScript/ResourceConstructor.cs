using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The constructor of a resource, or of the provider. It also reads a resource, if the options have an id.</summary>
internal sealed class ResourceConstructor(SdkResource resource, SourceFile file, TypeGraph types)
{
    private readonly ResourceDefinition _definition = resource.Definition;
    private readonly InputValues _values = new(file, types);

    public string Render()
    {
        var article = "aeiouAEIOU".Contains(resource.Name[0], StringComparison.Ordinal) ? "an" : "a";
        return $$"""
            /**
             * Create {{article}} {{resource.Name}} resource with the given unique name, arguments, and options.
             *
             * @param name The _unique_ name of the resource.
             * @param args The arguments to use to populate this resource's properties.
             * @param opts A bag of options that control this resource's behavior.{{(_definition.Deprecation is { } deprecation ? $"\n * @deprecated {deprecation}" : string.Empty)}}
             */
            {{Signatures()}}
            """;
    }

    // With properties that qualify a look-up, the implementation takes them in place of the arguments.
    private string Signatures()
    {
        var options = resource.IsProvider ? "pulumi.ResourceOptions" : "pulumi.CustomResourceOptions";
        var head = $"constructor(name: string, args{(resource.RequiresArguments ? string.Empty : "?")}: {resource.ArgumentsName}, opts?: {options})";
        return resource.HasState
            ? head + "\n" + CodeText.Block($"constructor(name: string, argsOrState?: {resource.ArgumentsName} | {resource.StateName}, opts?: {options})", Body())
            : CodeText.Block(head, Body());
    }

    private IEnumerable<string> Body() =>
    [
        .. _definition.Deprecation is { } deprecation ? [$"pulumi.log.warn({Identifiers.Quoted($"{resource.Name} is deprecated: {deprecation}")});"] : Array.Empty<string>(),
        "let resourceInputs: pulumi.Inputs = {};",
        "opts = opts || {};",
        .. resource.IsProvider ? Create() : [CodeText.Block("if (!opts.id)", Create(), CodeText.Block(" else", Read()))],
        $"opts = pulumi.mergeOptions({file.Use(SdkModule.Utilities)}resourceOptsDefaults(), opts);",
        .. Option("aliasOpts", "aliases", _definition.Aliases.Select(alias => $"{{ type: {Identifiers.Quoted(alias)} }}")),
        .. Option("secretOpts", "additionalSecretOutputs", resource.Outputs.Where(types.ContainsSecret).Select(output => Identifiers.Quoted(output.Name))),
        .. Option("replaceOnChanges", "replaceOnChanges", ReplacementPaths.In(types.Schema, resource.Outputs).Select(Identifiers.Quoted)),
        $"super({resource.Name}.__pulumiType, name, resourceInputs, opts);",
    ];

    private IEnumerable<string> Create() =>
    [
        .. resource.HasState ? [$"const args = argsOrState as {resource.ArgumentsName} | undefined;"] : Array.Empty<string>(),
        .. _definition.Inputs.Where(input => input.IsRequired).Select(Require),
        .. _definition.Inputs.Select(input => Assign(input, resource.IsProvider ? _values.OfProvider(input, "args?") : _values.OfResource(input, "args?"))),
        .. Without(_definition.Inputs).Select(Undefined),
    ];

    private IEnumerable<string> Read()
    {
        if (_definition.StateInputs is not { } state)
            return resource.Outputs.Select(Undefined);
        return
        [
            $"const state = argsOrState as {resource.StateName} | undefined;",
            .. state.Select(input => Assign(input, _values.OfState(input, "state?"))),
            .. Without(state).Select(Undefined),
        ];
    }

    private IEnumerable<SchemaProperty> Without(IEnumerable<SchemaProperty> inputs) => resource.Outputs.ExceptBy(inputs.Select(input => input.Name), output => output.Name);

    private static string Require(SchemaProperty input) => CodeText.Block(
        $"if ({Identifiers.Member("args?", input.Name)} === undefined && !opts.urn)",
        [$"throw new Error({Identifiers.Quoted($"Missing required property '{input.Name}'")});"]);

    private static string Undefined(SchemaProperty output) => Assign(output, "undefined /*out*/");

    private static string Assign(SchemaProperty property, string value) => $"resourceInputs[{Identifiers.Quoted(property.Name)}] = {value};";

    private static IEnumerable<string> Option(string variable, string name, IEnumerable<string> values)
    {
        var list = string.Join(", ", values);
        return list.Length == 0 ? [] : [$"const {variable} = {{ {name}: [{list}] }};", $"opts = pulumi.mergeOptions(opts, {variable});"];
    }
}

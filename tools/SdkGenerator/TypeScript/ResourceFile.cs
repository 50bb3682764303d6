using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The source file of a resource, or of the provider.</summary>
internal sealed class ResourceFile
{
    private readonly SdkResource _resource;
    private readonly SourceFile _file;
    private readonly TypeNames _types;
    private readonly ResourceConstructor _constructor;

    public ResourceFile(SdkResource resource, TypeGraph types)
    {
        _resource = resource;
        _file = new SourceFile($"{resource.Module}.ts");
        _types = new TypeNames(_file);
        _constructor = new ResourceConstructor(resource, _file, types);
    }

    private string Name => _resource.Name;

    private string Get => $$"""
        /**
         * Get an existing {{Name}} resource's state with the given name, ID, and optional extra
         * properties used to qualify the lookup.
         *
         * @param name The _unique_ name of the resulting resource.
         * @param id The _unique_ provider ID of the resource to lookup.{{(_resource.HasState ? "\n * @param state Any extra arguments used during the lookup." : string.Empty)}}
         * @param opts Optional settings to control the behavior of the CustomResource.
         */
        public static get(name: string, id: pulumi.Input<pulumi.ID>, {{(_resource.HasState ? $"state?: {_resource.StateName}, " : string.Empty)}}opts?: pulumi.CustomResourceOptions): {{Name}} {
          return new {{Name}}(name, {{(_resource.HasState ? "state" : "undefined")}} as any, { ...opts, id: id });
        }
        """;

    private string PulumiType => $"""
        /** @internal */
        public static readonly __pulumiType = {Identifiers.Quoted(_resource.IsProvider ? _resource.Definition.Name : _resource.Definition.Token)};
        """;

    private string IsInstance => $$"""
        /**
         * Returns true if the given object is an instance of {{Name}}.  This is designed to work even
         * when multiple copies of the Pulumi SDK have been loaded into the same process.
         */
        public static isInstance(obj: any): obj is {{Name}} {
          if (obj === undefined || obj === null) {
            return false;
          }
          return obj["__pulumiType"] === {{(_resource.IsProvider ? "\"pulumi:providers:\" + " : string.Empty)}}{{Name}}.__pulumiType;
        }
        """;

    public string Render() => _file.Render(
        [
            Class(),
            .. _resource.Definition.StateInputs is { } state ? [InterfaceCode.Of(_resource.StateName, $"Properties that qualify the look-up of a {Name} resource.", state, _types.Input)] : Array.Empty<string>(),
            InterfaceCode.Of(_resource.ArgumentsName, $"The set of arguments for constructing a {Name} resource.", _resource.Definition.Inputs, _types.Input),
        ]);

    private string Class()
    {
        IEnumerable<string> members = [PulumiType, IsInstance, CodeText.Lines(_resource.Outputs.Select(Output)), _constructor.Render()];
        if (!_resource.IsProvider)
            members = members.Prepend(Get);
        return $$"""
            {{DocComment.Of(_resource.Definition.Description, _resource.Definition.Deprecation)}}export class {{Name}} extends {{_file.Use(SdkModule.Pulumi)}}{{(_resource.IsProvider ? "ProviderResource" : "CustomResource")}} {
            {{CodeText.Paragraphs(members.Where(member => member.Length > 0)).Indented()}}
            }
            """;
    }

    private string Output(SchemaProperty output)
    {
        var isInput = _resource.Definition.Inputs.Any(input => input.Name == output.Name);
        return $"{DocComment.Of(output.Description, output.Deprecation)}declare public {(isInput ? string.Empty : "/*out*/ ")}readonly {Identifiers.Key(output.Name)}: {_types.Output(output)};";
    }
}

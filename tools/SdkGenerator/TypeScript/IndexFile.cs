namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The source file that exports everything, and that makes resources of references to them.</summary>
internal sealed class IndexFile(string package, IReadOnlyList<SdkResource> resources, SdkResource provider, IReadOnlyList<SdkFunction> functions)
{
    private const string SubModules = """
        // Export sub-modules:
        import * as config from "./config";
        import * as types from "./types";

        export {
          config,
          types,
        };
        """;

    private readonly SourceFile _file = new("index.ts");

    public string Render() => _file.Render(
        [
            Exports(),
            "// Export enums:\nexport * from \"./types/enums\";",
            SubModules,
            Registration(),
        ]);

    private string Exports()
    {
        var exports = resources.Append(provider).Select(resource => (resource.Module, Code: Export(resource)))
            .Concat(functions.Select(function => (function.Module, Code: Export(function))))
            .OrderBy(export => export.Module, StringComparer.Ordinal);
        return "// Export members:\n" + CodeText.Paragraphs(exports.Select(export => export.Code));
    }

    private string Export(SdkResource resource) => $$"""
        export { {{resource.ArgumentsName}}{{(resource.HasState ? $", {resource.StateName}" : string.Empty)}} } from "./{{resource.Module}}";
        export type {{resource.Name}} = import("./{{resource.Module}}").{{resource.Name}};
        {{Lazily(resource.Module, [resource.Name])}}
        """;

    private string Export(SdkFunction function) => $$"""
        export { {{string.Join(", ", function.InterfaceNames)}} } from "./{{function.Module}}";
        {{Lazily(function.Module, function.Forms)}}
        """;

    private string Lazily(string module, IReadOnlyList<string> names) => $"""
        {CodeText.Lines(names.Select(name => $"export const {name}: typeof import(\"./{module}\").{name} = null as any;"))}
        {_file.Use(SdkModule.Utilities)}lazyLoad(exports, [{string.Join(", ", names.Select(Identifiers.Quoted))}], () => require("./{module}"));
        """;

    private string Registration()
    {
        var cases = resources.Select(resource => $$"""
                  case "{{resource.Definition.Token}}":
                    return new {{resource.Name}}(name, <any>undefined, { urn });
            """);
        return $$"""
            const _module = {
              version: utilities.getVersion(),
              construct: (name: string, type: string, urn: string): {{_file.Use(SdkModule.Pulumi)}}Resource => {
                switch (type) {
            {{CodeText.Lines(cases)}}
                  default:
                    throw new Error(`unknown resource type ${type}`);
                }
              },
            };
            pulumi.runtime.registerResourceModule("{{package}}", "index", _module);
            pulumi.runtime.registerResourcePackage("{{package}}", {
              version: utilities.getVersion(),
              constructProvider: (name: string, type: string, urn: string): pulumi.ProviderResource => {
                if (type !== "{{provider.Definition.Token}}") {
                  throw new Error(`unknown provider type ${type}`);
                }
                return new Provider(name, <any>undefined, { urn });
              },
            });
            """;
    }
}

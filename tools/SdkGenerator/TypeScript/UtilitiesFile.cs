namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The source file with the functions that the other files share. Functions that no file uses are left out.</summary>
internal static class UtilitiesFile
{
    private const string GetVersion = """
        export function getVersion(): string {
          // The compiled file is in bin/, one folder below package.json.
          let version: string = require("../package.json").version;
          // Node.js allows a version with the prefix "v"; semver does not.
          if (version.indexOf("v") === 0) {
            version = version.slice(1);
          }
          return version;
        }
        """;

    private const string LazyLoad = """
        /** @internal */
        export function lazyLoad(exports: any, props: string[], loadModule: () => any) {
          for (const property of props) {
            Object.defineProperty(exports, property, {
              enumerable: true,
              get: () => loadModule()[property],
            });
          }
        }
        """;

    private const string IfPresent = """
        /** @internal */
        export function ifPresent(value: any, convert: (value: any) => any): any {
          // Null means that there is no value, as undefined does. The engine would take a secret null for a value.
          const convertPresent = (present: any) => present === undefined || present === null ? undefined : convert(present);
          return value === undefined || value === null ? undefined : pulumi.output(value).apply(convertPresent);
        }
        """;

    private const string GetEnv = """
        /** @internal */
        export function getEnv(...names: string[]): string | undefined {
          return names.map(name => process.env[name]).find(value => value);
        }
        """;

    private const string GetEnvBoolean = """
        /** @internal */
        export function getEnvBoolean(...names: string[]): boolean | undefined {
          const value = getEnv(...names) ?? "";
          // These are the values that Pulumi's own SDKs accept.
          return /^(1|t|T|true|TRUE|True)$/.test(value) ? true : /^(0|f|F|false|FALSE|False)$/.test(value) ? false : undefined;
        }
        """;

    private const string GetEnvNumber = """
        /** @internal */
        export function getEnvNumber(...names: string[]): number | undefined {
          const value = parseFloat(getEnv(...names) ?? "");
          return isNaN(value) ? undefined : value;
        }
        """;

    /// <param name="pluginDownloadUrl">Address from which the engine downloads the plugin.</param>
    /// <param name="sources">All other source files.</param>
    public static string Render(string pluginDownloadUrl, IReadOnlyCollection<string> sources)
    {
        var file = new SourceFile("utilities.ts");
        List<string> functions = [GetVersion, ResourceOptionsDefaults(pluginDownloadUrl), LazyLoad];
        if (Uses(sources, "ifPresent"))
        {
            file.Use(SdkModule.Pulumi);
            functions.Add(IfPresent);
        }

        (string Name, string Code)[] environment = [("getEnv", GetEnv), ("getEnvBoolean", GetEnvBoolean), ("getEnvNumber", GetEnvNumber)];
        var used = environment.Where(function => Uses(sources, function.Name)).Select(function => function.Code).ToList();
        return file.Render([.. functions, .. used.Count == 0 ? used : used.Prepend(GetEnv).Distinct()]);
    }

    private static bool Uses(IEnumerable<string> sources, string function) => sources.Any(source => source.Contains($"utilities.{function}(", StringComparison.Ordinal));

    private static string ResourceOptionsDefaults(string pluginDownloadUrl) => $$"""
        /** @internal */
        export function resourceOptsDefaults(): any {
          return { version: getVersion(), pluginDownloadURL: {{Identifiers.Quoted(pluginDownloadUrl)}} };
        }
        """;
}

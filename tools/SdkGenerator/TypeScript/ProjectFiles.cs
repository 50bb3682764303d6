using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.SdkGenerator.TypeScript;

/// <summary>The files that describe the package to npm and to the compiler.</summary>
internal static class ProjectFiles
{
    public static string Package(PackageSchema schema, PackageIdentity identity) => Json(new JObject
    {
        ["name"] = identity.NpmPackage,
        ["version"] = identity.Version,
        ["description"] = schema.Description,
        ["keywords"] = new JArray(schema.Keywords),
        ["homepage"] = identity.Homepage,
        ["bugs"] = new JObject { ["url"] = $"{identity.RepositoryUrl}/issues" },
        ["repository"] = new JObject { ["type"] = "git", ["url"] = $"git+{identity.RepositoryUrl}.git", ["directory"] = TypeScriptSdk.Folder },
        ["license"] = identity.License,
        ["main"] = "bin/index.js",
        ["types"] = "bin/index.d.ts",
        // The source maps and declaration maps refer to the sources.
        ["files"] = new JArray("bin", "*.ts", "config", "types"),
        ["engines"] = new JObject { ["node"] = ">=20" },
        ["scripts"] = new JObject
        {
            ["build"] = "tsc",
            ["prepack"] = "npm run build",
            ["pretest"] = "npm run build",
            ["test"] = "node --test tests/*.test.mjs",
        },
        ["dependencies"] = schema.Languages.SelectToken("nodejs.dependencies"),
        ["devDependencies"] = new JObject { ["@types/node"] = "^20", ["typescript"] = "^5" },
        ["pulumi"] = new JObject { ["resource"] = true, ["name"] = schema.Name, ["version"] = identity.Version, ["server"] = identity.PluginDownloadUrl },
    });

    public static string CompilerOptions(IEnumerable<string> sources) => Json(new JObject
    {
        ["compilerOptions"] = new JObject
        {
            ["outDir"] = "bin",
            ["target"] = "es2020",
            ["module"] = "commonjs",
            ["moduleResolution"] = "node",
            ["declaration"] = true,
            ["declarationMap"] = true,
            ["sourceMap"] = true,
            ["stripInternal"] = true,
            ["noFallthroughCasesInSwitch"] = true,
            ["forceConsistentCasingInFileNames"] = true,
            ["strict"] = true,
        },
        ["files"] = new JArray(sources.Order(StringComparer.Ordinal)),
    });

    private static string Json(JObject value)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using (var writer = new JsonTextWriter(text) { Formatting = Formatting.Indented })
            value.WriteTo(writer);

        return text + "\n";
    }
}

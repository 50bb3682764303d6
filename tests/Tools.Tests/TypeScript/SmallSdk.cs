using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;
using Pulumi.Connectors.Tools.SdkGenerator.TypeScript;
using Pulumi.Connectors.Tools.Tests.Harness;

namespace Pulumi.Connectors.Tools.Tests.TypeScript;

/// <summary>The SDK of the package <c>small</c>, whose schema the test contains.</summary>
internal static class SmallSdk
{
    /// <summary>Returns the content of the files by their path in the SDK.</summary>
    /// <param name="sections">Members of the schema, such as <c>"resources": { … }</c>.</param>
    public static IReadOnlyDictionary<string, string> Generate(string sections)
    {
        var schema = JObject.Parse($$"""{ "name": "small", "description": "A small package.", "language": { "nodejs": { "dependencies": {} } }, {{sections}} }""");
        var files = new GeneratedFiles();
        TypeScriptSdk.AddTo(files, PackageSchema.Parse(schema), PackageIdentity.Read(TreeCopy.Repository));
        return files.Contents.ToDictionary(file => file.Key["sdk/nodejs/".Length..], file => file.Value, StringComparer.Ordinal);
    }

    /// <summary>Returns the first line of a file that contains a string, without its indentation.</summary>
    public static string Line(this IReadOnlyDictionary<string, string> files, string path, string part) =>
        files[path].Split('\n').First(line => line.Contains(part, StringComparison.Ordinal)).Trim();
}

using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>Paths and files of the repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static JObject Schema() => JObject.Parse(File.ReadAllText(Find("schema.json")));

    public static string Find(params string[] path) => Path.Combine([Root, .. path]);

    private static string Here([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("The path of the source file has no folder.");
}

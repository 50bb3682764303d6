using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Sdk.Tests;

/// <summary>The files that the tests compare, where they stand in the repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string SdkFolder { get; } = Find("sdk", "dotnet");

    /// <summary>A copy of its own for each caller, as tests change it.</summary>
    public static JObject Schema() => JObject.Parse(File.ReadAllText(Find("schema.json")));

    public static string Find(params string[] path) => Path.Combine([Root, .. path]);

    private static string Here([CallerFilePath] string file = "") =>
        Path.GetDirectoryName(file) ?? throw new InvalidOperationException("The sources have no folder.");
}

using Newtonsoft.Json.Linq;
using Pulumi.Connectors.LocalEngine.Providers;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.CommandLine;

/// <summary>The Node.js packages that a project depends on.</summary>
internal static class NodePackages
{
    private static readonly string[] Sections = ["dependencies", "devDependencies"];

    /// <summary>Returns the plugin of a Pulumi package that the SDK among the dependencies declares; any plugin if there is no such SDK.</summary>
    public static PluginSource PluginOf(string package, string projectDirectory)
    {
        var manifest = Read(projectDirectory);
        return Sections
            .SelectMany(section => (manifest[section] as JObject)?.Properties() ?? [])
            .Select(dependency => Read(Path.Combine(projectDirectory, "node_modules", dependency.Name)))
            .Where(sdk => (bool?)sdk.SelectToken("pulumi.resource") == true && Name(sdk) == package)
            .Select(sdk => new PluginSource((string?)sdk.SelectToken("pulumi.version") ?? (string?)sdk["version"] ?? string.Empty, (string?)sdk.SelectToken("pulumi.server") ?? string.Empty))
            .FirstOrDefault() ?? PluginSource.Any;
    }

    private static string? Name(JObject sdk) => (string?)sdk.SelectToken("pulumi.name") ?? (string?)sdk["name"];

    private static JObject Read(string directory)
    {
        var path = Path.Combine(directory, "package.json");
        return File.Exists(path) ? (JObject)JsonText.Parse(File.ReadAllText(path)) : [];
    }
}

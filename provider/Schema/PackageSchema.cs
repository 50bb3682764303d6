using System.Reflection;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.Schema;

/// <summary>The package's schema, and the version of the build, which is also the version of the schema.</summary>
internal static class PackageSchema
{
    private static readonly Assembly Assembly = typeof(PackageSchema).Assembly;

    /// <summary>Semantic version of the build, such as <c>1.2.3</c>.</summary>
    public static string Version { get; } =
        Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>Returns the schema as JSON.</summary>
    public static string Read()
    {
        using var stream = Assembly.GetManifestResourceStream("schema.json")
            ?? throw new InvalidOperationException("The schema is not embedded in this build.");
        using var reader = new StreamReader(stream);
        var schema = JObject.Parse(reader.ReadToEnd());
        schema["version"] = Version;
        return schema.ToString();
    }
}

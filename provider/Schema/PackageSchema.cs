using System.Reflection;

namespace Pulumi.Connectors.Schema;

/// <summary>The package's schema as it is embedded, and the plugin's version, which is the same.</summary>
internal static class PackageSchema
{
    private static readonly Assembly Assembly = typeof(PackageSchema).Assembly;

    /// <summary>Semantic version of the build, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    public static string Read()
    {
        using var stream = Assembly.GetManifestResourceStream("schema.json")
            ?? throw new InvalidOperationException("The schema is not embedded in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

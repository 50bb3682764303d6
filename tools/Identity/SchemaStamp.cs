using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools.Identity;

/// <summary>The public names and the version in <c>schema.json</c>.</summary>
internal static class SchemaStamp
{
    /// <summary>Path in the schema and value of each stamp.</summary>
    private static readonly (string Path, Func<PackageIdentity, string> Value)[] Members =
    [
        ("name", identity => identity.Package),
        ("namespace", identity => identity.Namespace),
        ("displayName", identity => identity.DisplayName),
        ("version", identity => identity.Version),
        ("homepage", identity => identity.Homepage),
        ("license", identity => identity.License),
        ("repository", identity => identity.RepositoryUrl),
        ("logoUrl", identity => identity.LogoUrl),
        ("publisher", identity => identity.Publisher),
        ("pluginDownloadURL", identity => identity.PluginDownloadUrl),
        ("language.csharp.rootNamespace", identity => identity.DotnetRootNamespace),
        ("language.nodejs.packageName", identity => identity.NpmPackage),
        ("language.python.packageName", identity => identity.PythonPackage),
        ("language.go.importBasePath", identity => identity.GoImportBasePath),
        ("language.java.basePackage", identity => identity.JavaBasePackage),
    ];

    /// <exception cref="ToolException">The schema lacks a member.</exception>
    public static void Apply(JObject schema, PackageIdentity identity)
    {
        foreach (var (path, value) in Members)
            Member(schema, path).Replace(value(identity));
    }

    /// <summary>Returns the names with which the repository was stamped last.</summary>
    public static PublicNames NamesIn(JObject schema)
    {
        var package = Text(schema, "name");
        return new PublicNames(
            Text(schema, "repository"),
            Text(schema, "pluginDownloadURL"),
            Text(schema, "logoUrl"),
            Text(schema, "homepage"),
            Text(schema, "language.nodejs.packageName"),
            $"{Text(schema, "language.csharp.rootNamespace")}.{Names.Pascal(package)}",
            Text(schema, "language.python.packageName"),
            Text(schema, "language.go.importBasePath"),
            $"{Text(schema, "language.java.basePackage")}.{package}");
    }

    private static string Text(JObject schema, string path) => Member(schema, path).ToString();

    private static JToken Member(JObject schema, string path) =>
        schema.SelectToken(path) ?? throw new ToolException($"'{path}' is missing in {PackageSchema.File}.");
}

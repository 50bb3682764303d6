using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Tools.Schema;

namespace Pulumi.Connectors.Tools;

/// <summary>The public names of the package, from <c>identity.json</c>, and its version, from <c>VERSION</c>.</summary>
internal sealed partial record PackageIdentity
{
    public const string File = "identity.json";
    public const string VersionFile = "VERSION";

    /// <summary>Regular expression of a version. Other prereleases would be ambiguous in a file name such as <c>…-v1.2.3-linux-amd64.tar.gz</c>.</summary>
    public const string VersionPattern = @"\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)\.\d+)?";

    private readonly JObject _names;

    private PackageIdentity(JObject names, string version) => (_names, Version) = (names, version);

    /// <summary>Semantic version of the plugin, the SDKs and the schema.</summary>
    public string Version { get; }

    /// <summary>GitHub organization that publishes the plugin.</summary>
    public string Owner => Text("owner");

    /// <summary>Name of the package in tokens and of the plugin.</summary>
    public string Package => Text("package");

    /// <summary>Namespace of the package in Pulumi's registry.</summary>
    public string Namespace => Text("namespace");

    public string DisplayName => Text("displayName");

    public string Publisher => Text("publisher");

    public string License => Text("license");

    public string Homepage => Text("homepage");

    public string RepositoryUrl => Text("repositoryUrl");

    public string LogoUrl => Text("logoUrl");

    /// <summary>Address from which the engine downloads the plugin.</summary>
    public string PluginDownloadUrl => Text("pluginDownloadURL");

    public string NpmPackage => Text("nodejs.package");

    /// <summary>Id of the NuGet package, which is also the namespace of the C# SDK.</summary>
    public string NuGetPackage => Text("dotnet.package");

    /// <summary>What stands before the name of the package in the namespace of the C# SDK, which Pulumi's generator composes of both.</summary>
    public string DotnetRootNamespace =>
        NuGetPackage.EndsWith($".{Names.Pascal(Package)}", StringComparison.Ordinal)
            ? NuGetPackage[..^(Package.Length + 1)]
            : throw new ToolException($"'dotnet.package' in {File} must end with '.{Names.Pascal(Package)}'.");

    public string PythonPackage => Text("python.package");

    public string GoImportBasePath => Text("go.importBasePath");

    public string JavaBasePackage => Text("java.basePackage");

    /// <exception cref="ToolException">A file is missing or malformed.</exception>
    public static PackageIdentity Read(Checkout checkout)
    {
        try
        {
            return new PackageIdentity(JObject.Parse(checkout.Read(File)), ReadVersion(checkout));
        }
        catch (JsonReaderException exception)
        {
            throw new ToolException($"{File} is not valid JSON: {exception.Message}");
        }
    }

    private static string ReadVersion(Checkout checkout)
    {
        var version = checkout.Read(VersionFile).Trim();
        return SemanticVersion().IsMatch(version) ? version : throw new ToolException($"{VersionFile} must be a version such as 1.2.3 or 1.2.3-beta.1.");
    }

    [GeneratedRegex($"^{VersionPattern}$")]
    private static partial Regex SemanticVersion();

    private string Text(string path)
    {
        var text = Value(path).Replace("{owner}", Value("owner"), StringComparison.Ordinal).Replace("{repository}", Value("repository"), StringComparison.Ordinal);
        return text.Contains('{', StringComparison.Ordinal) ? throw new ToolException($"'{path}' in {File} contains a placeholder other than {{owner}} and {{repository}}.") : text;
    }

    private string Value(string path) =>
        (string?)_names.SelectToken(path) is { Length: > 0 } value ? value : throw new ToolException($"'{path}' is missing in {File}.");
}

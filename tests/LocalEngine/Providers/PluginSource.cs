using System.Text.RegularExpressions;
using Pulumirpc;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>The plugin that a request or an SDK names.</summary>
/// <param name="Version">Empty for any version.</param>
/// <param name="DownloadUrl">Address of the releases; empty for that of the engine.</param>
public sealed partial record PluginSource(string Version, string DownloadUrl)
{
    /// <summary>Any plugin of the package.</summary>
    public static PluginSource Any { get; } = new(string.Empty, string.Empty);

    /// <summary>Name of the default provider that uses this plugin.</summary>
    internal string DefaultProvider =>
        string.Join('_', ((string[])["default", VersionSymbol().Replace(Version, "_"), Path]).Where(part => part.Length > 0));

    private string Path => string.Join('/', DownloadUrl.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => NotInNames().Replace(part, "_")));

    internal static PluginSource Of(RegisterResourceRequest request) => new(request.Version, request.PluginDownloadURL);

    internal static PluginSource Of(ReadResourceRequest request) => new(request.Version, request.PluginDownloadURL);

    internal static PluginSource Of(ResourceInvokeRequest request) => new(request.Version, request.PluginDownloadURL);

    [GeneratedRegex("[.+-]")]
    private static partial Regex VersionSymbol();

    [GeneratedRegex("[^A-Za-z0-9_.-]")]
    private static partial Regex NotInNames();
}

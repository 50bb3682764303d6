using System;
using System.Collections.Immutable;
using System.IO;

namespace Pulumi.Connectors;

internal static class Utilities
{
    /// <summary>
    /// Version of this package, which is also the version of the plugin that it requires.
    /// </summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>
    /// Returns an empty map that marks every value added to it as secret.
    /// </summary>
    public static InputMap<T> EmptySecret<T>() => Output.CreateSecret(ImmutableDictionary<string, T>.Empty);

    public static Input<T> ToSecret<T>(this Input<T> input) => Output.CreateSecret(input.ToOutput());

    /// <summary>
    /// Returns a copy of the options, with the version of this package if they set none. The caller may use the original for other packages.
    /// </summary>
    public static InvokeOptions WithDefaults(this InvokeOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        PluginDownloadURL = options?.PluginDownloadURL,
        Version = options?.Version ?? Version,
    };

    /// <inheritdoc cref="WithDefaults(InvokeOptions?)"/>
    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions options) => new()
    {
        Parent = options.Parent,
        Provider = options.Provider,
        PluginDownloadURL = options.PluginDownloadURL,
        Version = options.Version ?? Version,
        DependsOn = options.DependsOn,
    };

    private static string ReadVersion()
    {
        var stream = typeof(Utilities).Assembly.GetManifestResourceStream("Pulumi.Connectors.version.txt");
        using var reader = new StreamReader(stream ?? throw new InvalidOperationException("version.txt is not embedded."));
        return reader.ReadToEnd().Trim();
    }
}

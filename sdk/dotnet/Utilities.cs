// Written by tools/SdkGenerator from schema.json. Do not edit: change schema.json, and run tools/generate.

using System;
using System.Collections.Immutable;
using System.IO;
using Pulumi;

namespace MadConnect.Connectors;

internal static class Utilities
{
    /// <summary>
    /// Address from which the engine downloads the plugin.
    /// </summary>
    public const string PluginDownloadUrl = "github://api.github.com/madconnect/pulumi-connectors";

    /// <summary>
    /// Version of this package, which is also the version of the plugin that it requires.
    /// </summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>
    /// Returns an empty map that marks every value added to it as secret.
    /// </summary>
    public static InputMap<T> EmptySecretMap<T>() => Output.CreateSecret(ImmutableDictionary<string, T>.Empty);

    /// <summary>
    /// Returns a map or list as a secret; null if it is not set. The keys stay known if a value is not.
    /// </summary>
    public static Output<T>? AsSecret<T>(T? inputs)
        where T : class => inputs is null ? null : Output.CreateSecret(inputs);

    public static Input<T> ToSecret<T>(this Input<T> input) => Output.CreateSecret(input.ToOutput());

    /// <summary>
    /// Returns a copy of the options, with the defaults of this package. The caller may use the original for other packages.
    /// </summary>
    public static InvokeOptions WithDefaults(this InvokeOptions? options) => new()
    {
        Parent = options?.Parent,
        Provider = options?.Provider,
        PluginDownloadURL = options?.PluginDownloadURL ?? PluginDownloadUrl,
        Version = options?.Version ?? Version,
    };

    /// <inheritdoc cref="WithDefaults(InvokeOptions?)"/>
    public static InvokeOutputOptions WithDefaults(this InvokeOutputOptions options) => new()
    {
        Parent = options.Parent,
        Provider = options.Provider,
        PluginDownloadURL = options.PluginDownloadURL ?? PluginDownloadUrl,
        Version = options.Version ?? Version,
        DependsOn = options.DependsOn,
    };

    private static string ReadVersion()
    {
        var stream = typeof(Utilities).Assembly.GetManifestResourceStream("MadConnect.Connectors.version.txt");
        using var reader = new StreamReader(stream ?? throw new InvalidOperationException("version.txt is not embedded."));
        return reader.ReadToEnd().Trim();
    }
}

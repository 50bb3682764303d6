using System;
using System.Collections.Immutable;
using System.IO;

namespace Pulumi.Connectors;

internal static class Utilities
{
    /// <summary>
    /// Version of this package, and of the plugin that it asks for.
    /// </summary>
    public static string Version { get; } = ReadVersion();

    /// <summary>
    /// The variable's value; null if it is empty, too.
    /// </summary>
    public static string? GetEnv(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>
    /// The same as an input. Absent is null here, and not an input that holds null.
    /// </summary>
    public static Input<string>? GetEnvInput(string name) => GetEnv(name) is { } value ? (Input<string>)value : null;

    /// <summary>
    /// A map that makes a secret of everything that is added to it.
    /// </summary>
    public static InputMap<T> EmptySecret<T>() => Output.CreateSecret(ImmutableDictionary<string, T>.Empty);

    public static Input<T> ToSecret<T>(this Input<T> input) => Output.CreateSecret(input.ToOutput());

    /// <summary>
    /// The caller's options with this package's version if they name none. A copy: they may serve calls of other packages, too.
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

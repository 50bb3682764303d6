using System.Text.RegularExpressions;

namespace Pulumi.Connectors.Tools.SdkGenerator.CSharp;

/// <summary>Writes the class with what several files of the SDK use.</summary>
internal static class UtilitiesTemplate
{
    /// <summary>Members by the call that needs them.</summary>
    private static readonly (Regex Use, string Code)[] Members =
    [
        (new(@"Utilities\.EmptySecretMap<"), """
            /// <summary>
            /// Returns an empty map that marks every value added to it as secret.
            /// </summary>
            public static InputMap<T> EmptySecretMap<T>() => Output.CreateSecret(ImmutableDictionary<string, T>.Empty);
            """),
        (new(@"Utilities\.EmptySecretList<"), """
            /// <summary>
            /// Returns an empty list that marks every value added to it as secret.
            /// </summary>
            public static InputList<T> EmptySecretList<T>() => Output.CreateSecret(ImmutableArray<T>.Empty);
            """),
        (new(@"Utilities\.AsSecret\("), """
            /// <summary>
            /// Returns a map or list as a secret; null if it is not set. The keys stay known if a value is not.
            /// </summary>
            public static Output<T>? AsSecret<T>(T? inputs)
                where T : class => inputs is null ? null : Output.CreateSecret(inputs);
            """),
        (new(@"\?\.ToSecret\("), "public static Input<T> ToSecret<T>(this Input<T> input) => Output.CreateSecret(input.ToOutput());"),
        (new(@"\.WithDefaults\("), """
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
            """),
        (new(@"Utilities\.GetEnv"), """
            /// <summary>
            /// Returns the value of the first environment variable that is not empty; null if there is none.
            /// </summary>
            public static string? GetEnv(params string[] names) => names.Select(System.Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
            """),
        (new(@"Utilities\.GetEnvBoolean\("), """
            public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch
            {
                "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
                "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
                _ => null,
            };
            """),
        (new(@"Utilities\.GetEnvInt32\("), """
            public static int? GetEnvInt32(params string[] names) => int.TryParse(GetEnv(names), CultureInfo.InvariantCulture, out var value) ? value : null;
            """),
        (new(@"Utilities\.GetEnvDouble\("), """
            public static double? GetEnvDouble(params string[] names) => double.TryParse(GetEnv(names), CultureInfo.InvariantCulture, out var value) ? value : null;
            """),
    ];

    /// <param name="sources">The other files of the SDK.</param>
    public static string Write(PackageIdentity identity, string sources) => SourceText.Type("internal static class Utilities",
    [
        $"""
        /// <summary>
        /// Address from which the engine downloads the plugin.
        /// </summary>
        public const string PluginDownloadUrl = {CSharpNames.Literal(identity.PluginDownloadUrl)};
        """,
        """
        /// <summary>
        /// Version of this package, which is also the version of the plugin that it requires.
        /// </summary>
        public static string Version { get; } = ReadVersion();
        """,
        .. Members.Where(member => member.Use.IsMatch(sources)).Select(member => member.Code),
        $$"""
        private static string ReadVersion()
        {
            var stream = typeof(Utilities).Assembly.GetManifestResourceStream("{{identity.NuGetPackage}}.version.txt");
            using var reader = new StreamReader(stream ?? throw new InvalidOperationException("version.txt is not embedded."));
            return reader.ReadToEnd().Trim();
        }
        """,
    ]);
}

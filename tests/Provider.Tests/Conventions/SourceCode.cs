using System.Text.RegularExpressions;
using Pulumi.Connectors.Hosting;

namespace Pulumi.Connectors.Tests;

/// <summary>What the plugin's sources name, comments and texts left aside.</summary>
internal static partial class SourceCode
{
    private const string Root = "Pulumi.Connectors";

    /// <summary>The folders of the plugin, each a namespace of its own, with the names of their types.</summary>
    private static readonly ILookup<string, string> Types = typeof(PluginHost).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith($"{Root}.", StringComparison.Ordinal) == true)
        .ToLookup(type => type.Namespace!.Split('.')[2], type => type.Name.Split('`')[0], StringComparer.Ordinal);

    private static readonly HashSet<string> HttpTypes =
        [.. typeof(HttpClient).Assembly.GetExportedTypes().Select(type => type.Name.Split('`')[0])];

    public static IEnumerable<string> Folders => Types.Select(folder => folder.Key);

    /// <summary>Files of a folder that name another one, as <c>file: folder</c>.</summary>
    public static IEnumerable<string> Uses(string folder, params IEnumerable<string> others) =>
        from file in Files(folder)
        from other in others
        where Names(file.Code, other)
        select $"{file.Path}: {other}";

    /// <summary>Files of a folder whose code matches.</summary>
    public static IEnumerable<string> Matches(string folder, Regex pattern) =>
        from file in Files(folder)
        from Match match in pattern.Matches(file.Code)
        select $"{file.Path}: {match.Value}";

    /// <summary>Files of a folder that name a type of <c>System.Net.Http</c>.</summary>
    public static IEnumerable<string> UsesHttp(string folder) =>
        from file in Files(folder)
        from Match word in Word().Matches(file.Code)
        where HttpTypes.Contains(word.Value)
        select $"{file.Path}: {word.Value}";

    public static IEnumerable<(string Path, string Code)> Files(string folder) =>
        SourceTree.Provider
            .Where(file => folder.Length == 0 || file.Key.StartsWith($"{folder}/", StringComparison.Ordinal))
            .Select(file => (file.Key, TextOrComment().Replace(string.Join('\n', file.Value), "\"\"")));

    // By its whole name, or by the last part of it before one of its types or namespaces, as code of a sibling namespace may.
    private static bool Names(string code, string folder) =>
        Regex.IsMatch(code, $@"\b{Root}\.{folder}\b")
        || Regex.Matches(code, $@"(?<![\w.]){folder}\.(?<type>\w+)").Any(match => Types[folder].Contains(match.Groups["type"].Value));

    [GeneratedRegex(@"//[^\n]*|""(?:\\.|[^""\\\n])*""")]
    private static partial Regex TextOrComment();

    [GeneratedRegex(@"\b[A-Z]\w+\b")]
    private static partial Regex Word();
}

using System.Runtime.CompilerServices;

namespace Pulumi.Connectors.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string File(string path) => Path.Combine(Root, path);

    /// <summary>The plugin's own source files, by their path below <c>provider/</c>.</summary>
    public static IReadOnlyDictionary<string, string[]> Provider { get; } =
        Directory.EnumerateFiles(File("provider"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(File("provider"), path).Replace('\\', '/'), System.IO.File.ReadAllLines);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? string.Empty;
}

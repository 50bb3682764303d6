using System.Runtime.CompilerServices;

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Files of the repository that the tests were built from.</summary>
internal static class SourceTree
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>Text of every C# file that a person wrote, by path relative to the repository.</summary>
    public static IReadOnlyDictionary<string, string> CSharp { get; } =
        Find(new DirectoryInfo(Root)).ToDictionary(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), file => System.IO.File.ReadAllText(file.FullName));

    public static string File(string path) => Path.Combine(Root, path);

    private static IEnumerable<FileInfo> Find(DirectoryInfo directory) =>
        directory.EnumerateFiles("*.cs")
            .Concat(directory.EnumerateDirectories().Where(child => !IsOutput(child)).SelectMany(Find));

    private static bool IsOutput(DirectoryInfo directory) =>
        directory.Name is "artifacts" or "bin" or "obj" or "node_modules" || directory.Name.StartsWith('.');

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? string.Empty;
}

namespace Pulumi.Connectors.Demo;

/// <summary>The programs that this machine finds by their names.</summary>
internal static class SearchPath
{
    /// <summary>Returns the path of a program; null if it is not on the <c>PATH</c>.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}

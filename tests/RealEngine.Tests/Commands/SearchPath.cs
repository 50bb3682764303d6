namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <summary>The programs that this machine finds by their names.</summary>
internal static class SearchPath
{
    /// <summary>Returns the path of a program; null if it is not on the <c>PATH</c>.</summary>
    public static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Skips the running test on a machine without a program that can be installed.</summary>
    /// <param name="package">Package that contains the program.</param>
    public static void SkipIfMissing(string program, string package) =>
        Assert.SkipUnless(Find(program) is not null, $"{program} is not on the PATH; install {package}");
}

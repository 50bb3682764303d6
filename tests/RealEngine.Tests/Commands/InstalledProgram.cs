using Pulumi.Connectors.Demo;

namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <summary>A program other than <c>pulumi</c> that tests require.</summary>
internal static class InstalledProgram
{
    /// <summary>Skips the running test on a machine without a program that can be installed.</summary>
    /// <param name="package">Package that contains the program.</param>
    public static void SkipIfMissing(string program, string package) =>
        Assert.SkipUnless(SearchPath.Find(program) is not null, $"{program} is not on the PATH; install {package}");
}

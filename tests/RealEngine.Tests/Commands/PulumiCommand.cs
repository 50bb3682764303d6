using Pulumi.Connectors.Demo;

namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <summary>The command <c>pulumi</c> of this machine.</summary>
internal static class PulumiCommand
{
    private static readonly string? Found = SearchPath.Find("pulumi");

    public static string Path => Found ?? throw new InvalidOperationException($"Call {nameof(SkipIfMissing)} first.");

    /// <summary>Skips the running test on a machine without the command.</summary>
    public static void SkipIfMissing() => Assert.SkipUnless(Found is not null, "the pulumi command is not on the PATH");
}

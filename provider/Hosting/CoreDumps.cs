using Pulumi.Connectors.Settings;

namespace Pulumi.Connectors.Hosting;

/// <summary>
/// Core dumps of the process are disabled, because they contain its secrets: no file (<c>RLIMIT_CORE</c>), and on Linux no input of a program
/// that collects dumps either (<c>PR_SET_DUMPABLE</c>). The latter also hides memory and environment in <c>/proc</c> from other processes of
/// the user, debuggers included.
/// </summary>
internal static class CoreDumps
{
    private const string Allowed = "1";

    /// <summary>Disables them, unless <see cref="EnvironmentVariables.AllowCoreDumps"/> is 1. If the system refuses, the process continues.</summary>
    public static void Disable(EnvironmentLookup environment)
    {
        if (OperatingSystem.IsWindows() || environment(EnvironmentVariables.AllowCoreDumps) == Allowed)
            return;
        _ = NativeMethods.SetResourceLimit(NativeMethods.CoreSizeLimit, default);
        if (OperatingSystem.IsLinux())
            _ = NativeMethods.ControlProcess(NativeMethods.LinuxSetDumpable, 0, 0, 0, 0);
    }
}

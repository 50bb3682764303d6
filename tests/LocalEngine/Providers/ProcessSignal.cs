using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Pulumi.Connectors.LocalEngine.Providers;

/// <summary>Sends SIGINT to a process, on systems that support it.</summary>
internal static class ProcessSignal
{
    private const int Sigint = 2;

    public static void Interrupt(Process process)
    {
        if (process.HasExited)
            return;
        if (OperatingSystem.IsWindows())
            process.Kill(entireProcessTree: true);
        else
            _ = Kill(process.Id, Sigint);
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int processId, int signal);
}

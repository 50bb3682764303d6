using System.Runtime.InteropServices;

namespace Pulumi.Connectors.Hosting;

/// <summary>POSIX functions that .NET does not offer. The numbers are the same on Linux and macOS, unless one is named for Linux.</summary>
internal static partial class NativeMethods
{
    /// <summary><c>RLIMIT_CORE</c>.</summary>
    public const int CoreSizeLimit = 4;

    /// <summary><c>PR_SET_DUMPABLE</c>.</summary>
    public const int LinuxSetDumpable = 4;

    /// <summary><c>F_GETFD</c>.</summary>
    public const int GetDescriptorFlags = 1;

    /// <summary><c>FD_CLOEXEC</c>.</summary>
    public const int CloseOnExec = 1;

    /// <summary><c>SEEK_CUR</c>.</summary>
    public const int SeekFromCurrent = 1;

    /// <summary><c>ESPIPE</c>.</summary>
    public const int CannotSeekError = 29;

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int SetResourceLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int ControlProcess(int option, nuint value, nuint unused3, nuint unused4, nuint unused5);

    [LibraryImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int GetParentProcessId();

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int ControlDescriptor(int descriptor, int command);

    [LibraryImport("libc", EntryPoint = "isatty")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial int IsTerminal(int descriptor);

    [LibraryImport("libc", EntryPoint = "lseek", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static partial long Seek(int descriptor, long offset, int origin);

    /// <summary><c>struct rlimit</c> of a 64-bit system.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct ResourceLimit
    {
        public ulong Soft { get; init; }

        public ulong Hard { get; init; }
    }
}

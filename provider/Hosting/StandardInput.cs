using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Pulumi.Connectors.Hosting;

/// <summary>Standard input, which nobody writes to: the engine holds it open as long as it runs.</summary>
internal static class StandardInput
{
    private const int Descriptor = 0;

    /// <summary>
    /// Whether the process was started with a pipe or a socket as its standard input, not with a terminal, a file, <c>/dev/null</c>, or
    /// nothing.
    /// </summary>
    /// <value>False on Windows, which this provider does not support.</value>
    public static bool IsPipe =>
        !OperatingSystem.IsWindows()
        // If the descriptor was closed at the start, the runtime uses its number for a file of its own, which it never passes on.
        && NativeMethods.ControlDescriptor(Descriptor, NativeMethods.GetDescriptorFlags) is var flags and >= 0
        && (flags & NativeMethods.CloseOnExec) == 0
        && NativeMethods.IsTerminal(Descriptor) == 0
        && NativeMethods.Seek(Descriptor, 0, NativeMethods.SeekFromCurrent) < 0
        && Marshal.GetLastPInvokeError() == NativeMethods.CannotSeekError;

    /// <summary>Completes when the other end is closed. Never completes if standard input cannot be read.</summary>
    public static async Task WhenClosedAsync()
    {
        try
        {
            await Task.Factory.StartNew(ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            await new TaskCompletionSource().Task;
        }
    }

    private static void ReadToEnd()
    {
        using var handle = new SafeFileHandle(Descriptor, ownsHandle: false);
        using var input = new FileStream(handle, FileAccess.Read, bufferSize: 0);
        var ignored = new byte[256];
        while (input.Read(ignored) > 0)
        {
        }
    }
}

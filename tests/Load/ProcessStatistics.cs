using System.Globalization;

namespace Pulumi.Connectors.Load;

/// <summary>Resources used by a process, from <c>/proc</c>.</summary>
/// <param name="PeakKibibytes">Peak of the resident memory.</param>
/// <param name="ApiSockets">Connections to the API, including half-closed ones.</param>
internal sealed record ProcessStatistics(long PeakKibibytes, int Threads, int Descriptors, int ApiSockets)
{
    public double PeakMebibytes => PeakKibibytes / 1024.0;

    /// <summary>Returns null if the system has no <c>/proc</c>.</summary>
    public static ProcessStatistics? Read(int processId, int apiPort)
    {
        var folder = $"/proc/{processId}";
        if (!File.Exists($"{folder}/status"))
            return null;
        var descriptors = Directory.EnumerateFileSystemEntries($"{folder}/fd").Select(entry => File.ResolveLinkTarget(entry, false)?.Name).ToHashSet();
        return new ProcessStatistics(
            PeakMemory(folder),
            Directory.EnumerateDirectories($"{folder}/task").Count(),
            descriptors.Count,
            Connections(folder, apiPort).Count(inode => descriptors.Contains($"socket:[{inode}]")));
    }

    private static long PeakMemory(string folder)
    {
        var line = File.ReadLines($"{folder}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }

    // Columns: number, local address, remote address with the port in hexadecimal digits, state, …, and the inode as the tenth.
    private static IEnumerable<string> Connections(string folder, int port) =>
        from file in new[] { $"{folder}/net/tcp", $"{folder}/net/tcp6" }
        where File.Exists(file)
        from line in File.ReadLines(file).Skip(1)
        let columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where columns[2].EndsWith($":{port:X4}", StringComparison.Ordinal)
        select columns[9];
}

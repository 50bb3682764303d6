using System.Globalization;

namespace Pulumi.Connectors.Load;

/// <summary>What a process takes of the machine, from <c>/proc</c>.</summary>
/// <param name="PeakKibibytes">Most resident memory that it ever had.</param>
/// <param name="ApiSockets">Its connections to the API, half-closed ones too.</param>
internal sealed record ProcessFigures(long PeakKibibytes, int Threads, int Descriptors, int ApiSockets)
{
    public double PeakMebibytes => PeakKibibytes / 1024.0;

    /// <summary>Null where the system tells nothing.</summary>
    public static ProcessFigures? Of(int processId, int apiPort)
    {
        var folder = $"/proc/{processId}";
        if (!File.Exists($"{folder}/status"))
            return null;
        var descriptors = Directory.EnumerateFileSystemEntries($"{folder}/fd").Select(entry => File.ResolveLinkTarget(entry, false)?.Name).ToHashSet();
        return new ProcessFigures(
            Peak(folder),
            Directory.EnumerateDirectories($"{folder}/task").Count(),
            descriptors.Count,
            Connections(folder, apiPort).Count(inode => descriptors.Contains($"socket:[{inode}]")));
    }

    private static long Peak(string folder)
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

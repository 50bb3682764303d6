using System.Globalization;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Resources.Claims;

/// <summary>
/// The folder, which only its owner can read, with one folder for each run of an engine. A run is known by the process that started the plugin,
/// by the time at which that one started, and by the address of the engine: the processes of a run have all three in common, and a preview and
/// its update have not. Folders of runs whose engine has ended are removed.
/// </summary>
/// <param name="path">The folder.</param>
/// <param name="parent">Id of the process that started the plugin; null if it is not known.</param>
internal sealed partial class ClaimFolder(string path, int? parent)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Opens a journal for a run.</summary>
    /// <param name="engineAddress"><c>host:port</c>; empty if there is no engine.</param>
    /// <returns>Null if no other process can take part in the run, or if no folder can be made, which is logged.</returns>
    public ClaimJournal? TryOpen(string engineAddress, ILogger log)
    {
        if (parent is not { } id || NameOf(id) is not { } name || engineAddress.Length == 0)
            return null;
        try
        {
            Create(path);
            RemoveEnded();
            return new ClaimJournal(Create(Path.Combine(path, $"{name}-{Uri.EscapeDataString(engineAddress)}")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogUnshared(log, $"{exception.Message}");
            return null;
        }
    }

    private static string? NameOf(int process) => ProcessStart.Of(process) is { } start ? string.Create(CultureInfo.InvariantCulture, $"{process}-{start}") : null;

    private static string Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            return Directory.CreateDirectory(folder).FullName;
        var created = Directory.CreateDirectory(folder, OwnerOnly);
        return created.UnixFileMode == OwnerOnly && created.LinkTarget is null
            ? created.FullName
            : throw new UnauthorizedAccessException($"'{folder}' is open to others.");
    }

    private void RemoveEnded()
    {
        try
        {
            foreach (var folder in Directory.EnumerateDirectories(path).Where(folder => !IsAlive(Path.GetFileName(folder))))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process of the run removes them.
        }
    }

    private static bool IsAlive(string run) =>
        int.TryParse(run.Split('-')[0], CultureInfo.InvariantCulture, out var id)
        && NameOf(id) is { } name
        && run.StartsWith($"{name}-", StringComparison.Ordinal);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "What several providers of one program create and delete cannot be compared, because no shared folder could be made: {Reason}")]
    private static partial void LogUnshared(ILogger log, Message reason);
}

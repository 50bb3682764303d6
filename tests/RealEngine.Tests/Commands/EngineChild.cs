using System.Diagnostics;
using System.Globalization;

namespace Pulumi.Connectors.RealEngine.Tests.Commands;

/// <summary>A process that an engine has started: a plugin or a language host. On Linux only.</summary>
/// <param name="Name">Of which the system keeps 15 characters.</param>
internal sealed record EngineChild(int Id, string Name)
{
    public bool IsPlugin => Name == "pulumi-resource";

    public static IReadOnlyList<EngineChild> Of(int engine) =>
    [
        .. from folder in Directory.EnumerateDirectories("/proc")
           let id = int.TryParse(Path.GetFileName(folder), out var number) ? number : 0
           where id > 0 && ReadStat(id)?.Parent == engine
           select new EngineChild(id, ReadStat(id)?.Name ?? string.Empty),
    ];

    /// <returns>Whether it has ended within the limit.</returns>
    public async Task<bool> EndsWithinAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (IsRunning())
        {
            if (TimeProvider.System.GetElapsedTime(started) > limit)
                return false;
            await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
        }

        return true;
    }

    public void KillIfRunning()
    {
        if (!IsRunning())
            return;
        using var process = Process.GetProcessById(Id);
        process.Kill();
    }

    // "123 (name) S 45 …": id, name, state, parent.
    private static Stat? ReadStat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var (open, close) = (text.IndexOf('('), text.LastIndexOf(')'));
            return new Stat(text[(open + 1)..close], text[close + 2], int.Parse(text[(close + 4)..].Split(' ')[0], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            // It has ended.
            return null;
        }
    }

    // Nobody may have taken notice of its end yet.
    private bool IsRunning() => ReadStat(Id) is { State: not 'Z' };

    private sealed record Stat(string Name, char State, int Parent);
}

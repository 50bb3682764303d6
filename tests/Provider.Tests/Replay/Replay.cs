using System.Collections.Concurrent;

namespace Pulumi.Connectors.Tests;

/// <summary>Plays a recording, call by call, and keeps the answers.</summary>
internal sealed class Replay
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Replay>>> Played = new(StringComparer.Ordinal);

    private readonly List<Answer> _answers = [];
    private readonly List<string> _violations = [];

    /// <summary>One for every line of the recording.</summary>
    public IReadOnlyList<Answer> Answers => _answers;

    /// <summary>What the plugin did to the platform that no client should do.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Plays a file, once however often it is asked for.</summary>
    public static Task<Replay> OfAsync(string file) => Played.GetOrAdd(file, _ => new(() => PlayAsync(Recording.Load(file)))).Value;

    private static async Task<Replay> PlayAsync(Recording recording)
    {
        var replay = new Replay();
        foreach (var phase in recording.Phases)
            await replay.PlayAsync(recording.File, phase);
        return replay;
    }

    private async Task PlayAsync(string file, RecordedPhase phase)
    {
        var processes = new List<ReplayedProcess>();
        try
        {
            for (var process = 0; process < phase.Processes; process++)
                processes.Add(await ReplayedProcess.StartAsync(file, [.. phase.CallsOf(process)]));
            await PlayAsync(phase, processes);
            foreach (var process in processes)
                _violations.AddRange(await process.Platform.ViolationsAsync());
        }
        finally
        {
            foreach (var process in processes)
                await process.DisposeAsync();
        }
    }

    private async Task PlayAsync(RecordedPhase phase, List<ReplayedProcess> processes)
    {
        var underWay = new Dictionary<RecordedCall, Task<Answer>>(ReferenceEqualityComparer.Instance);
        foreach (var (call, process) in phase.Calls)
        {
            if (call.Method == "Cancel" && underWay.Count == 0)
            {
                foreach (var (begun, at) in phase.UnderWayAtCancel)
                    underWay[begun] = await BeginAsync(processes[at], begun);
            }

            _answers.Add(underWay.TryGetValue(call, out var answer) ? await answer : await PlayAsync(processes[process], call));
        }
    }

    private static async Task<Answer> PlayAsync(ReplayedProcess process, RecordedCall call)
    {
        if (call.NeedsPlatform)
            await process.Platform.PrepareAsync(call);
        return await process.PlayAsync(call);
    }

    /// <summary>Begins a call that ends later; one that adds a connector is under way for sure when this returns.</summary>
    private static async Task<Task<Answer>> BeginAsync(ReplayedProcess process, RecordedCall call)
    {
        if (Presupposition.Of(call) is not { Presence: Presence.NotAdded, Key: var key })
            return PlayAsync(process, call);
        await process.Platform.SlowAddAsync();
        var answer = PlayAsync(process, call);
        await Waiting.UntilAsync(() => process.Platform.IsAddedAsync(key));
        return answer;
    }
}

using System.Collections.Concurrent;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Replays a recording call by call and records the responses.</summary>
internal sealed class Replay
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Replay>>> Replays = new(StringComparer.Ordinal);

    private readonly List<ReplayedResponse> _responses = [];
    private readonly List<string> _violations = [];

    /// <summary>One response for each line of the recording.</summary>
    public IReadOnlyList<ReplayedResponse> Responses => _responses;

    /// <summary>Requests of the plugin that violate the rules of the API.</summary>
    public IReadOnlyList<string> Violations => _violations;

    /// <summary>Replays a file, only once for all callers.</summary>
    public static Task<Replay> OfAsync(string file) => Replays.GetOrAdd(file, _ => new(() => PlayAsync(Recording.Load(file)))).Value;

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
        var inProgress = new Dictionary<RecordedCall, Task<ReplayedResponse>>(ReferenceEqualityComparer.Instance);
        foreach (var (call, process) in phase.Calls)
        {
            if (call.Method == "Cancel" && inProgress.Count == 0)
            {
                foreach (var (started, at) in phase.InProgressAtCancel)
                    inProgress[started] = await StartAsync(processes[at], started);
            }

            _responses.Add(inProgress.TryGetValue(call, out var response) ? await FinishAsync(processes[process], response) : await PlayAsync(processes[process], call));
        }
    }

    private static async Task<ReplayedResponse> PlayAsync(ReplayedProcess process, RecordedCall call)
    {
        if (call.NeedsPlatform)
            await process.Platform.PrepareAsync(call);
        return await process.PlayAsync(call);
    }

    /// <summary>Starts a call that ends later. If it adds a connector, returns when the platform has added it and its response is pending.</summary>
    private static async Task<Task<ReplayedResponse>> StartAsync(ReplayedProcess process, RecordedCall call)
    {
        if (Precondition.Of(call) is not { Presence: Presence.NotAdded, Key: var key })
            return PlayAsync(process, call);
        await process.Platform.SlowAddAsync();
        var response = PlayAsync(process, call);
        await Wait.UntilAsync(() => process.Platform.IsAddedAsync(key));
        return response;
    }

    private static async Task<ReplayedResponse> FinishAsync(ReplayedProcess process, Task<ReplayedResponse> response)
    {
        await process.Platform.SendSlowResponseAsync(response);
        return await response;
    }
}

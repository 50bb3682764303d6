using System.Collections.Concurrent;
using Pulumi.Connectors.LocalEngine.Deployments;
using Pulumi.Connectors.LocalEngine.Display;
using Pulumi.Connectors.LocalEngine.State;

namespace Pulumi.Connectors.LocalEngine.Tests.Transcripts;

/// <summary>Replays the commands of a folder one after the other on one stack, whose state is saved and loaded before each.</summary>
internal sealed class FolderRun
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<StepResult>>>> Runs = new();
    private readonly UuidMap _uuids = new();
    private readonly IReadOnlyList<Recording> _folder;
    private readonly Dictionary<string, HashSet<string>> _needs;
    private readonly string _directory = Directory.CreateTempSubdirectory("local-engine").FullName;

    private FolderRun(string folder)
    {
        _folder = Recording.Load(folder);
        var registrations = _folder.SelectMany(r => r.Monitor ?? []).SelectMany(phase => phase).Where(c => c.Request["dependencies"] is not null);
        _needs = registrations.GroupBy(c => (string)c.Response!["urn"]!).ToDictionary(g => g.Key, g => g.SelectMany(c => c.Request["dependencies"]!.Select(d => (string)d!)).ToHashSet());
    }

    /// <summary>Returns the results of all steps of a folder, which is replayed once.</summary>
    public static Task<IReadOnlyList<StepResult>> StepsAsync(string folder) =>
        Runs.GetOrAdd(folder, name => new Lazy<Task<IReadOnlyList<StepResult>>>(() => new FolderRun(name).RunAsync())).Value;

    private async Task<IReadOnlyList<StepResult>> RunAsync()
    {
        var results = new List<StepResult>();
        foreach (var recording in _folder)
            results.Add(await RunAsync(recording));
        Directory.Delete(_directory, recursive: true);
        return results;
    }

    private async Task<StepResult> RunAsync(Recording recording)
    {
        using var file = StateFile.Open(_directory, "demo", "dev", "correct horse");
        Seed(file.State, recording);
        using var output = new StringWriter();
        var providers = recording.Provider.Select(phase => new ReplayProvider(phase, recording.Text)).ToList();
        var programs = new List<ReplayProgram>();
        var phases = new PhaseCounter(output);
        var session = new EngineSession(
            file.State,
            (_, _, cancellationToken) => ReplayServer.StartAsync(providers[phases.Current], cancellationToken),
            (run, cancellationToken) =>
            {
                programs.Add(ReplayProgram.For(recording, phases.Current, _folder));
                return programs[^1].RunAsync(run, cancellationToken);
            },
            new ConsoleText(output),
            new EngineOptions { Refresh = recording.Has("--refresh"), RunProgram = recording.Has("--run-program"), ExpectNoChanges = recording.Has("--expect-no-changes") });
        var exitCode = await RunAsync(session, recording.Command[0]);
        var calls = providers.SelectMany((p, i) => new CallComparison(_uuids, _needs).Compare(recording.Provider[i], p.Actual).Select(problem => $"phase {i + 1}: {problem}"));
        var responses = programs.SelectMany((p, i) => ResponseComparison.Compare(_uuids, recording.Monitor?.ElementAtOrDefault(i) ?? [], p.Responses).Select(problem => $"program {i + 1}: {problem}"));
        var path = Path.Combine(_directory, "demo.dev.json");
        return new StepResult(recording, [.. calls, .. responses], output.ToString(), exitCode, File.Exists(path) ? await File.ReadAllTextAsync(path) : string.Empty);
    }

    private static Task<int> RunAsync(EngineSession session, string command) => command switch
    {
        "preview" => session.PreviewAsync(CancellationToken.None),
        "up" => session.UpAsync(CancellationToken.None),
        "refresh" => session.RefreshAsync(CancellationToken.None),
        _ => session.DestroyAsync(CancellationToken.None),
    };

    private static void Seed(StackState state, Recording recording)
    {
        if (SeededState.Before(recording) is not { } resources)
            return;
        foreach (var old in state.Resources)
            state.Remove(old);
        foreach (var resource in resources)
            state.Put(resource);
    }
}

using System.Collections.Concurrent;
using DriftReport.Events;
using DriftReport.Run;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.DriftReport.Tests;

/// <summary>Replays recordings instead of running Pulumi. A preview replays the recording with the name of the stack, an update that of a repair.</summary>
internal sealed class RecordedEngine : IStackEngine
{
    private int _inProgress;

    public ConcurrentQueue<string> Updated { get; } = [];

    public int MaxConcurrency { get; private set; }

    public string UpdateRecording { get; init; } = "5-repair";

    /// <summary>Stacks with settings that allow a repair.</summary>
    public HashSet<string> Fixable { get; } = [];

    /// <summary>Action that each preview awaits.</summary>
    public Func<StackReference, Task> BeforePreview { get; init; } = _ => Task.CompletedTask;

    public async Task PreviewAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken)
    {
        lock (Updated)
            MaxConcurrency = Math.Max(MaxConcurrency, ++_inProgress);
        try
        {
            await BeforePreview(stack).WaitAsync(cancellationToken);
        }
        finally
        {
            lock (Updated)
                _inProgress--;
        }

        Play(stack, stack.Name, events);
    }

    public Task UpAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken)
    {
        Updated.Enqueue(stack.Name);
        Play(stack, UpdateRecording, events);
        return Task.CompletedTask;
    }

    private void Play(StackReference stack, string recording, StackEvents events)
    {
        var lines = Recording.Text(recording).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Recording.Parse).ToList();
        foreach (var prelude in lines.Select(line => line["preludeEvent"]).OfType<JObject>())
            prelude["config"] = new JObject { ["drift:fix"] = Fixable.Contains(stack.Name) ? "true" : "false" };
        Recording.Play(lines, events);
    }
}

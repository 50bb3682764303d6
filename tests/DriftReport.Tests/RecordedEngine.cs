using System.Collections.Concurrent;
using DriftReport.Events;
using DriftReport.Run;
using Newtonsoft.Json.Linq;

namespace Pulumi.Connectors.DriftReport.Tests;

/// <summary>Plays recordings instead of running Pulumi: for a preview the one that is named like the stack, for an update the repair.</summary>
internal sealed class RecordedEngine : IStackEngine
{
    private int _underWay;

    public ConcurrentQueue<string> Updated { get; } = [];

    public int MostAtOnce { get; private set; }

    public string UpdateRecording { get; init; } = "5-repair";

    /// <summary>Stacks whose settings allow a repair.</summary>
    public HashSet<string> Fixable { get; } = [];

    /// <summary>What each preview waits for.</summary>
    public Func<StackReference, Task> Meanwhile { get; init; } = _ => Task.CompletedTask;

    public async Task PreviewAsync(StackReference stack, StackEvents events, CancellationToken cancellationToken)
    {
        lock (Updated)
            MostAtOnce = Math.Max(MostAtOnce, ++_underWay);
        try
        {
            await Meanwhile(stack).WaitAsync(cancellationToken);
        }
        finally
        {
            lock (Updated)
                _underWay--;
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

using DriftReport.Analysis;
using DriftReport.Events;

namespace DriftReport.Run;

/// <summary>Checks several stacks concurrently. If <paramref name="fix"/> is true, it repairs the stacks that permit it.</summary>
public sealed class DriftRun(IStackEngine engine, bool fix, int parallel)
{
    public async Task<RunReport> ExecuteAsync(IReadOnlyList<StackReference> stacks, CancellationToken cancellationToken)
    {
        var reports = new StackReport[stacks.Count];
        var limit = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, stacks.Count, limit, async (index, token) => reports[index] = await CheckAsync(stacks[index], token));
        return new RunReport(reports);
    }

    private async Task<StackReport> CheckAsync(StackReference stack, CancellationToken cancellationToken)
    {
        var events = await CollectAsync(engine.PreviewAsync, stack, cancellationToken);
        var report = StackReport.Of(stack.ToString(), events);
        if (!fix || report.Result != StackResult.Drift)
            return report;
        if (ReasonNotToRepair(report, events) is { } reason)
            return report with { NotRepaired = reason };
        var repair = await CollectAsync(engine.UpAsync, stack, cancellationToken);
        return report with { Errors = repair.Errors, IsRepaired = repair.Errors.Count == 0 };
    }

    private static string? ReasonNotToRepair(StackReport report, StackEvents events) =>
        !events.MayBeFixed ? $"the stack's setting {StackEvents.FixSetting} is not true."
        : report.Pending.Count > 0 ? "an update would deploy more than the repair."
        : report.Drifted.All(resource => resource.Repair is null) ? "an update would change nothing."
        : null;

    private static async Task<StackEvents> CollectAsync(
        Func<StackReference, StackEvents, CancellationToken, Task> operation, StackReference stack, CancellationToken cancellationToken)
    {
        var events = new StackEvents();
        try
        {
            await operation(stack, events, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A failure of one stack must not stop the others. If the engine reported an error itself, its message is more precise.
            if (events.Errors.Count == 0)
                events.Diagnostic("error", urn: null, exception.Message);
        }

        return events;
    }
}

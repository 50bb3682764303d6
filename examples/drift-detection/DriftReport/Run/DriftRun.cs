using DriftReport.Analysis;
using DriftReport.Events;

namespace DriftReport.Run;

/// <summary>Looks at each stack, a few at once, and repairs those that say so if it is asked to.</summary>
public sealed class DriftRun(IStackEngine engine, bool fix, int parallel)
{
    public async Task<RunReport> ExecuteAsync(IReadOnlyList<StackReference> stacks, CancellationToken cancellationToken)
    {
        var reports = new StackReport[stacks.Count];
        var limit = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, stacks.Count, limit, async (index, token) => reports[index] = await StackAsync(stacks[index], token));
        return new RunReport(reports);
    }

    private async Task<StackReport> StackAsync(StackReference stack, CancellationToken cancellationToken)
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
            // Whatever is wrong with one stack, the others are looked at. The engine's own words, where it had any, are the better ones.
            if (events.Errors.Count == 0)
                events.Diagnostic("error", urn: null, exception.Message);
        }

        return events;
    }
}

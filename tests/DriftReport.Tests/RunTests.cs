using DriftReport.Analysis;
using DriftReport.Run;

namespace Pulumi.Connectors.DriftReport.Tests;

public sealed class RunTests
{
    [Theory]
    [InlineData(0, "1-clean")]
    [InlineData(2, "1-clean", "2-secret-drift")]
    [InlineData(2, "6-gone")]
    [InlineData(1, "2-secret-drift", "7-check-failure", "1-clean")]
    public async Task Execute_Stacks_DetermineTheExitCode(int expected, params string[] stacks)
    {
        var report = await RunAsync(new RecordedEngine(), fix: false, stacks);

        Assert.Equal(expected, report.ExitCode);
        Assert.Equal(stacks.Select(stack => $"dir:{stack}"), report.Stacks.Select(stack => stack.Name));
    }

    [Fact]
    public async Task Execute_FixAllowed_RepairsTheStack()
    {
        var engine = new RecordedEngine { Fixable = { "3-plain-and-secret-drift" } };

        var report = await RunAsync(engine, fix: true, "1-clean", "3-plain-and-secret-drift");

        Assert.Equal(["3-plain-and-secret-drift"], engine.Updated);
        Assert.Equal([StackResult.Clean, StackResult.Repaired], report.Stacks.Select(stack => stack.Result));
        Assert.Equal(0, report.ExitCode);
    }

    [Theory]
    [InlineData("2-secret-drift", false, "drift:fix")]
    [InlineData("4-drift-and-program-change", true, "more than the repair")]
    public async Task Execute_FixNotAllowed_ReportsTheReasonAndUpdatesNothing(string stack, bool fixable, string reason)
    {
        var engine = new RecordedEngine();
        if (fixable)
            engine.Fixable.Add(stack);

        var report = await RunAsync(engine, fix: true, stack);

        Assert.Empty(engine.Updated);
        Assert.Contains(reason, report.Stacks[0].NotRepaired, StringComparison.Ordinal);
        Assert.Equal(2, report.ExitCode);
    }

    [Fact]
    public async Task Execute_NoFix_UpdatesNothing()
    {
        var engine = new RecordedEngine { Fixable = { "2-secret-drift" } };

        var report = await RunAsync(engine, fix: false, "2-secret-drift");

        Assert.Empty(engine.Updated);
        Assert.Null(report.Stacks[0].NotRepaired);
    }

    [Fact]
    public async Task Execute_RepairFails_ReportsAnErrorOfTheStack()
    {
        var engine = new RecordedEngine { Fixable = { "2-secret-drift" }, UpdateRecording = "7-check-failure" };

        var report = await RunAsync(engine, fix: true, "2-secret-drift");

        Assert.Equal(StackResult.Error, report.Stacks[0].Result);
        Assert.Contains("badnested", Assert.Single(report.Stacks[0].Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_OneStackThrows_ReportsItAndTheOthers()
    {
        var engine = new RecordedEngine
        {
            BeforePreview = stack => stack.Name == "1-clean" ? throw new InvalidOperationException("no stack named '1-clean'") : Task.CompletedTask,
        };

        var report = await RunAsync(engine, fix: false, "1-clean", "2-secret-drift");

        Assert.Equal([StackResult.Error, StackResult.Drift], report.Stacks.Select(stack => stack.Result));
        Assert.Equal("no stack named '1-clean'", Assert.Single(report.Stacks[0].Errors).Message);
    }

    [Fact]
    public async Task Execute_ManyStacks_RunsAsManyConcurrentlyAsAllowed()
    {
        var arrived = 0;
        var allThree = new TaskCompletionSource();
        var engine = new RecordedEngine
        {
            BeforePreview = async _ =>
            {
                if (Interlocked.Increment(ref arrived) != 3)
                {
                    await allThree.Task;
                    return;
                }

                // Gives a fourth stack ample time to start.
                for (var turn = 0; turn < 1000; turn++)
                    await Task.Yield();
                allThree.SetResult();
            },
        };

        await RunAsync(engine, fix: false, [.. Enumerable.Repeat("1-clean", 12)]);

        Assert.Equal(3, engine.MaxConcurrency);
    }

    [Fact]
    public async Task Execute_Canceled_Throws()
    {
        using var stopping = new CancellationTokenSource();
        var engine = new RecordedEngine { BeforePreview = _ => stopping.CancelAsync() };

        var run = new DriftRun(engine, fix: false, parallel: 1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.ExecuteAsync([new StackReference("dir", "1-clean")], stopping.Token));
    }

    private static Task<RunReport> RunAsync(RecordedEngine engine, bool fix, params string[] stacks) =>
        new DriftRun(engine, fix, parallel: 3)
            .ExecuteAsync([.. stacks.Select(stack => new StackReference("dir", stack))], TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
}

using Pulumi.Connectors.RealEngine.Tests.Commands;
using Pulumi.Connectors.RealEngine.Tests.Programs;
using Pulumi.Connectors.RealEngine.Tests.Stacks;

namespace Pulumi.Connectors.RealEngine.Tests.Calls;

/// <summary>The local engine calls the plugin as the real one does. A difference is a fault of the local engine.</summary>
public sealed class CallComparisonTests
{
    /// <summary>Every platform has the same time, because timestamps are in the requests.</summary>
    private static readonly DateTimeOffset Start = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Scenarios => [.. CallScenarios.All.Keys];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Calls_SameScenario_AreEqualForBothEngines(string scenario)
    {
        PulumiCommand.SkipIfMissing();
        var steps = CallScenarios.All[scenario];

        var calls = await Task.WhenAll(CallsAsync(new PulumiEngine(), steps), CallsAsync(new LocalEngine(), steps));

        var differences = steps.SelectMany((step, index) =>
            CallComparison.Differences(calls[0][index], calls[1][index]).Select(difference => $"{index + 1} {string.Join(' ', step.Command)}: {difference}"));
        Assert.All(calls[0], step => Assert.NotEmpty(step));
        Assert.True(!differences.Any(), string.Join('\n', differences));
    }

    private static async Task<List<IReadOnlyList<IReadOnlyList<PluginCall>>>> CallsAsync(Engine engine, CallStep[] steps)
    {
        await using var stack = await Stack.CreateAsync(engine, ProgramLanguage.TypeScript);
        await stack.Platform.StopClockAsync(Start);
        var calls = new List<IReadOnlyList<IReadOnlyList<PluginCall>>>();
        foreach (var step in steps)
        {
            var log = stack.File($"calls-{calls.Count}.jsonl");
            stack.Variables[PluginCallLog.Variable] = log;
            await step.Before(stack);
            await stack.Platform.AdvanceClockAsync();
            _ = step.Fails ? await stack.FailAsync(step.Command) : await stack.SucceedAsync(step.Command);
            calls.Add(PluginCallLog.Read(log));
            File.Delete(log);
        }

        return calls;
    }
}

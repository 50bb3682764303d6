using Pulumi.Connectors.LocalEngine.Tests.Transcripts;

namespace Pulumi.Connectors.LocalEngine.Tests;

/// <summary>Every recorded command of the real engine, run by this engine against providers and programs that replay the recording.</summary>
public sealed class TranscriptTests
{
    private static readonly string[] Folders = ["lifecycle", "unknowns", "explicit-provider", "drift", "failures", "order"];

    /// <summary>Folder and step.</summary>
    public static TheoryData<string, string> Steps()
    {
        var steps = new TheoryData<string, string>();
        foreach (var recording in Folders.SelectMany(Recording.Load))
            steps.Add(recording.Folder, recording.Step);
        return steps;
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Calls_RecordedStep_AreThoseOfTheRealEngine(string folder, string step)
    {
        var result = await RunAsync(folder, step);

        Assert.True(result.Problems.Count == 0, $"{string.Join('\n', result.Problems)}\n\nprinted:\n{result.Output}");
        Assert.Equal(result.Recording.ExitCode, result.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Output_RecordedStep_SaysWhatTheRealEngineSays(string folder, string step)
    {
        var result = await RunAsync(folder, step);
        var (expected, actual) = TextComparison.Lines(result.Recording, result.Output);

        // Output of concurrent operations may have any order.
        if (folder == "order" || step == "6-gone-refresh")
            Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        else
            Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task OutputAndState_RecordedStep_HoldNoSecret(string folder, string step)
    {
        var result = await RunAsync(folder, step);

        Assert.DoesNotContain("CANARY", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", result.StateFile, StringComparison.Ordinal);
    }

    private static async Task<StepResult> RunAsync(string folder, string step) =>
        (await FolderRun.StepsAsync(folder)).Single(r => r.Recording.Step == step);
}

namespace Pulumi.Connectors.Provider.Tests.Replay;

/// <summary>Replays every recorded call of a real engine with the plugin and a platform in a comparable state.</summary>
public sealed class ReplayTests
{
    /// <summary>Number of lines of all recordings.</summary>
    private const int RecordedLines = 1420;

    /// <summary>Folder and step.</summary>
    public static TheoryData<string> Files() => [.. Recording.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Responses_RecordedStep_SatisfyTheRules(string file)
    {
        var replay = await Replay.OfAsync(file);

        Assert.Equal(Recording.Lines(file).Count, replay.Responses.Count);
        var problems = replay.Responses.SelectMany(Problems).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(replay.Violations);
    }

    [Fact]
    public async Task Recordings_All_AreReplayedCompletely()
    {
        var replayed = 0;
        foreach (var file in Recording.Files)
            replayed += (await Replay.OfAsync(file)).Responses.Count;

        Assert.Equal(RecordedLines, replayed);
    }

    [Fact]
    public async Task Rules_All_AreNeeded()
    {
        var used = new HashSet<ResponseRule>();
        foreach (var file in Recording.Files)
            used.UnionWith((await Replay.OfAsync(file)).Responses.SelectMany(response => response.Fields()).Select(ResponseRules.For).OfType<ResponseRule>());

        var unused = ResponseRules.All.Except(used).ToList();
        Assert.True(unused.Count == 0, string.Join('\n', unused));
    }

    private static IEnumerable<string> Problems(ReplayedResponse response)
    {
        var problems = response.Fields().Select(ResponseRules.Validate).OfType<string>().ToList();
        return problems.Count > 0 && response.Error is { } error ? problems.Append($"  message: {error.Status.Detail}") : problems;
    }
}

namespace Pulumi.Connectors.Tests;

/// <summary>Every recorded call of a real engine, played against the plugin, on a platform in a comparable state.</summary>
[Collection("Alone")]
public sealed class ReplayTests
{
    /// <summary>Lines of all recordings.</summary>
    private const int RecordedLines = 1420;

    /// <summary>Folder and step.</summary>
    public static TheoryData<string> Files() => [.. Recording.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Answers_RecordedStep_AgreeAsTheRulesSay(string file)
    {
        var replay = await Replay.OfAsync(file);

        Assert.Equal(Recording.Lines(file).Count, replay.Answers.Count);
        var problems = replay.Answers.SelectMany(Problems).ToList();
        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.Empty(replay.Violations);
    }

    [Fact]
    public async Task Recordings_All_ArePlayedToTheLastLine()
    {
        var played = 0;
        foreach (var file in Recording.Files)
            played += (await Replay.OfAsync(file)).Answers.Count;

        Assert.Equal(RecordedLines, played);
    }

    [Fact]
    public async Task Rules_All_AreNeeded()
    {
        var used = new HashSet<AnswerRule>();
        foreach (var file in Recording.Files)
            used.UnionWith((await Replay.OfAsync(file)).Answers.SelectMany(answer => answer.Fields()).Select(AnswerRules.For).OfType<AnswerRule>());

        var unused = AnswerRules.All.Except(used).ToList();
        Assert.True(unused.Count == 0, string.Join('\n', unused));
    }

    private static IEnumerable<string> Problems(Answer answer)
    {
        var problems = answer.Fields().Select(AnswerRules.Problem).OfType<string>().ToList();
        return problems.Count > 0 && answer.Error is { } error ? problems.Append($"  it said: {error.Status.Detail}") : problems;
    }
}

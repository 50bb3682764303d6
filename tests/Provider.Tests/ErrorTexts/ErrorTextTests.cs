using System.Text;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Provider.Tests.Harness;

namespace Pulumi.Connectors.Provider.Tests.ErrorTexts;

/// <summary>
/// Compares all error messages of the provider with <c>errors.approved.md</c>, the file that people review. If the environment variable
/// <c>UPDATE_APPROVED</c> is set, the file is rewritten.
/// </summary>
public sealed class ErrorTextTests
{
    private static readonly string Approved = SourceTree.File("tests/Provider.Tests/ErrorTexts/errors.approved.md");

    [Fact]
    public async Task Messages_AllScenarios_MatchTheApprovedFile()
    {
        var texts = await CollectAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is { Length: > 0 })
            await File.WriteAllTextAsync(Approved, texts, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(Approved, TestContext.Current.CancellationToken), texts);
        Assert.DoesNotContain("canary", texts, StringComparison.Ordinal);
    }

    private static async Task<string> CollectAsync()
    {
        var text = new StringBuilder("# Messages of the provider\n\nWritten by `ErrorTextTests`; reviewed by people. What was tried, what came back, what to do next.\n");
        foreach (var (group, scenarios) in ErrorScenarios.All)
        {
            text.Append($"\n## {group}\n");
            foreach (var (title, act) in scenarios)
            {
                var lines = await RecordAsync(act);
                Assert.True(lines.Count > 0, $"No message was recorded: {title}");
                text.Append($"\n### {title}\n\n");
                foreach (var line in lines)
                    text.Append($"* {ErrorRecorder.Normalize(line)}\n");
            }
        }

        return text.ToString();
    }

    private static async Task<IReadOnlyList<string>> RecordAsync(Func<ErrorRecorder, Task> act)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var fixture = await ProviderFixture.StartAsync(time: time, settings: ("maxRetries", Pulumi.Connectors.Values.PropertyValue.Of(0)));
        var recorder = new ErrorRecorder(fixture, time);
        await act(recorder);
        return recorder.Lines;
    }
}

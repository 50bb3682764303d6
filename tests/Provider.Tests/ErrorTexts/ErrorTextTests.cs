using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Pulumi.Connectors.Tests;

/// <summary>
/// Everything that the provider says when something is wrong, in one file that people review: <c>errors.approved.md</c>. With the variable
/// <c>UPDATE_APPROVED</c> set, the file is written anew.
/// </summary>
public sealed class ErrorTextTests
{
    private static readonly string Approved = SourceTree.File("tests/Provider.Tests/ErrorTexts/errors.approved.md");

    [Fact]
    public async Task Texts_OfAllErrors_AreTheApprovedOnes()
    {
        var texts = await CollectAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") is { Length: > 0 })
            await File.WriteAllTextAsync(Approved, texts, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(Approved, TestContext.Current.CancellationToken), texts);
        Assert.DoesNotContain("canary", texts, StringComparison.Ordinal);
    }

    private static async Task<string> CollectAsync()
    {
        var text = new StringBuilder("# What the provider says when something is wrong\n\nWritten by `ErrorTextTests`; reviewed by people. What was tried, what came back, what to do next.\n");
        foreach (var (group, scenarios) in ErrorScenarios.All)
        {
            text.Append($"\n## {group}\n");
            foreach (var (title, act) in scenarios)
            {
                var lines = await PlayAsync(act);
                Assert.True(lines.Count > 0, $"Nothing was said: {title}");
                text.Append($"\n### {title}\n\n");
                foreach (var line in lines)
                    text.Append($"* {ErrorScene.Lasting(line)}\n");
            }
        }

        return text.ToString();
    }

    private static async Task<IReadOnlyList<string>> PlayAsync(Func<ErrorScene, Task> act)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var fixture = await ProviderFixture.StartAsync(time: time, settings: ("maxRetries", Values.PropertyValue.Of(0)));
        var scene = new ErrorScene(fixture, time);
        await act(scene);
        return scene.Lines;
    }
}

namespace Pulumi.Connectors.Provider.Tests.Harness;

/// <summary>Polls for a condition that no event signals, up to a deadline.</summary>
internal static class Wait
{
    /// <summary>Only a hung test reaches it, however slow the machine.</summary>
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <param name="meanwhile">Runs between two polls, for example to advance a fake clock.</param>
    public static Task UntilAsync(Func<bool> condition, Action? meanwhile = null) =>
        UntilAsync(() => Task.FromResult(condition()), meanwhile);

    public static async Task UntilAsync(Func<Task<bool>> condition, Action? meanwhile = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Deadline, $"The condition was not met within {Deadline}.");
            meanwhile?.Invoke();
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }
}

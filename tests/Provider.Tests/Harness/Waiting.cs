namespace Pulumi.Connectors.Tests;

/// <summary>Waits for what nobody signals, with an end.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    /// <param name="meanwhile">What moves things on, such as a clock that is set by hand.</param>
    public static Task UntilAsync(Func<bool> condition, Action? meanwhile = null) =>
        UntilAsync(() => Task.FromResult(condition()), meanwhile);

    public static async Task UntilAsync(Func<Task<bool>> condition, Action? meanwhile = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < Deadline, "What was waited for did not happen.");
            meanwhile?.Invoke();
            await Task.Delay(TimeSpan.FromMilliseconds(5), TestContext.Current.CancellationToken);
        }
    }
}

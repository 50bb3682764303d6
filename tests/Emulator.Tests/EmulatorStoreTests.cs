namespace Pulumi.Connectors.Emulator.Tests;

public sealed class EmulatorStoreTests
{
    private const int Rounds = 20_000;

    /// <summary>Over HTTP two calls hardly ever meet; side by side in one store, many times over, they do.</summary>
    [Fact]
    public async Task Add_TheSameAtOnce_SucceedsOnce()
    {
        var store = new EmulatorStore(Catalogue.Parse(Samples.Catalogue), [], TimeProvider.System);
        using var start = new Barrier(2);

        var successes = await Task.WhenAll(Run(store, start), Run(store, start));

        Assert.Equal(Rounds, successes.Sum());
    }

    private static Task<int> Run(EmulatorStore store, Barrier start) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                return Enumerable.Range(0, Rounds).Count(round => TryAdd(store, start, $"account{round}"));
            }
            finally
            {
                // Whoever fails must not leave the other one waiting.
                start.RemoveParticipant();
            }
        },
        TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static bool TryAdd(EmulatorStore store, Barrier start, string account)
    {
        start.SignalAndWait(TestContext.Current.CancellationToken);
        try
        {
            store.Add(account, [Samples.Store, Samples.OAuth, Samples.Manual]);
            return true;
        }
        catch (ApiErrorException error) when (error.Status == 409)
        {
            return false;
        }
    }
}

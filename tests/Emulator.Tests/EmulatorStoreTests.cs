using Pulumi.Connectors.Emulator.Http;
using Pulumi.Connectors.Emulator.State;

namespace Pulumi.Connectors.Emulator.Tests;

public sealed class EmulatorStoreTests
{
    private const int Rounds = 20_000;

    /// <summary>Concurrent calls rarely collide over HTTP; many direct calls to one store do.</summary>
    [Fact]
    public async Task Add_SameConnectorConcurrently_SucceedsOnce()
    {
        var store = new EmulatorStore(Catalogue.Parse(Samples.Catalogue), [], TimeProvider.System);
        using var start = new Barrier(2);

        var successes = await Task.WhenAll(AddRepeatedly(store, start), AddRepeatedly(store, start));

        Assert.Equal(Rounds, successes.Sum());
    }

    private static Task<int> AddRepeatedly(EmulatorStore store, Barrier start) => Task.Factory.StartNew(
        () =>
        {
            try
            {
                return Enumerable.Range(0, Rounds).Count(round => TryAdd(store, start, $"account{round}"));
            }
            finally
            {
                // A failing participant must not block the other one.
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
        catch (ApiErrorException exception) when (exception.Status == 409)
        {
            return false;
        }
    }
}

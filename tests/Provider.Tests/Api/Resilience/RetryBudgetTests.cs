using Pulumi.Connectors.Api.Resilience;

namespace Pulumi.Connectors.Provider.Tests.Api.Resilience;

public sealed class RetryBudgetTests
{
    private readonly RetryBudget _budget = new();

    [Fact]
    public void TryTake_NoSuccess_AllowsOneHundred() => Assert.Equal(100, TakeAll());

    [Fact]
    public void TryTake_AfterSuccesses_AllowsOnePerFive()
    {
        TakeAll();
        for (var i = 0; i < 25; i++)
            _budget.Earn();

        // One fifth has no exact binary form, so the sum can be just below the last whole retry.
        Assert.InRange(TakeAll(), 4, 5);
    }

    [Fact]
    public void Earn_ManyTimes_NeverExceedsTheInitialBudget()
    {
        for (var i = 0; i < 1000; i++)
            _budget.Earn();

        Assert.Equal(100, TakeAll());
    }

    private int TakeAll()
    {
        var taken = 0;
        while (_budget.TryTake())
            taken++;
        return taken;
    }
}

using Pulumi.Connectors.Api;

namespace Pulumi.Connectors.Tests;

public sealed class RetryBudgetTests
{
    private readonly RetryBudget _budget = new();

    [Fact]
    public void TryTake_WithoutAnySuccess_EndsAfterAHundred() => Assert.Equal(100, TakeAll());

    [Fact]
    public void TryTake_AfterSuccesses_HasOneForEveryFive()
    {
        TakeAll();
        for (var i = 0; i < 25; i++)
            _budget.Earn();

        // A fifth is no exact number: the sum may fall just short of the last one.
        Assert.InRange(TakeAll(), 4, 5);
    }

    [Fact]
    public void Earn_Always_SavesNoMoreThanTheBeginning()
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

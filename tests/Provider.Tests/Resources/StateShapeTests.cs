using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class StateShapeTests
{
    private static readonly StateShape Next = new(
        state => state.With("first", PropertyValue.Of(true)), state => state.Without("old").WithOptional("new", state.Get("old")));

    [Fact]
    public void Upgrade_UnmarkedState_GoesEveryStepAndIsMarked() =>
        Assert.Equal(
            Map(("new", "x")).With("first", PropertyValue.Of(true)).With(StateShape.Mark, PropertyValue.Of(2)), Next.Upgrade(Map(("old", "x"))));

    [Fact]
    public void Upgrade_StateOfTheReleaseBefore_GoesOnlyTheStepsThatAreLeft() =>
        Assert.Equal(
            Map(("new", "x")).With(StateShape.Mark, PropertyValue.Of(2)), Next.Upgrade(Map(("old", "x")).With(StateShape.Mark, PropertyValue.Of(1))));

    [Fact]
    public void Upgrade_CurrentOrEmptyState_StaysAsItIs()
    {
        var current = Map(("old", "x")).With(StateShape.Mark, PropertyValue.Of(2));

        Assert.Same(current, Next.Upgrade(current));
        Assert.Empty(Next.Upgrade(PropertyMap.Empty));
    }

    [Fact]
    public void Upgrade_StateOfANewerRelease_IsRefused() =>
        Assert.Contains(
            "newer version",
            Assert.Throws<ProviderException>(() => StateShape.Current.Upgrade(Map(("a", "b")).With(StateShape.Mark, PropertyValue.Of(99)))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Upgrade_TimesInUnixSeconds_BecomeText() =>
        Assert.Equal(
            Text("2025-03-29T17:10:31Z"), StateShape.Current.Upgrade(Of(("lastUpdated", PropertyValue.Of(1743268231))))["lastUpdated"]);

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1)]
    public void Upgrade_NumberThatIsNoTime_StaysAsItIs(double number) =>
        Assert.Equal(PropertyValue.Of(number), StateShape.Current.Upgrade(Of(("lastUpdated", PropertyValue.Of(number))))["lastUpdated"]);
}

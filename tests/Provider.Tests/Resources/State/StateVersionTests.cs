using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.State;

public sealed class StateVersionTests
{
    private static readonly StateVersion Next = new(
        state => state.With("first", PropertyValue.Of(true)), state => state.Without("old").WithOptional("new", state.Get("old")));

    [Fact]
    public void Upgrade_StateWithoutVersion_AppliesAllSteps() =>
        Assert.Equal(
            Map(("new", "x")).With("first", PropertyValue.Of(true)).With(StateVersion.PropertyName, PropertyValue.Of(2)), Next.Upgrade(Map(("old", "x"))));

    [Fact]
    public void Upgrade_OlderState_AppliesTheRemainingSteps() =>
        Assert.Equal(
            Map(("new", "x")).With(StateVersion.PropertyName, PropertyValue.Of(2)), Next.Upgrade(Map(("old", "x")).With(StateVersion.PropertyName, PropertyValue.Of(1))));

    [Fact]
    public void Upgrade_CurrentOrEmptyState_IsUnchanged()
    {
        var current = Map(("old", "x")).With(StateVersion.PropertyName, PropertyValue.Of(2));

        Assert.Same(current, Next.Upgrade(current));
        Assert.Empty(Next.Upgrade(PropertyMap.Empty));
    }

    [Fact]
    public void Upgrade_NewerState_Throws() =>
        Assert.Contains(
            "newer version",
            Assert.Throws<ProviderException>(() => StateVersion.Current.Upgrade(Map(("a", "b")).With(StateVersion.PropertyName, PropertyValue.Of(99)))).Text.Text(),
            StringComparison.Ordinal);

    [Fact]
    public void Upgrade_TimesInUnixSeconds_BecomeStrings() =>
        Assert.Equal(
            String("2025-03-29T17:10:31Z"), StateVersion.Current.Upgrade(Of(("lastUpdated", PropertyValue.Of(1743268231))))["lastUpdated"]);

    [Theory]
    [InlineData(1e300)]
    [InlineData(-1)]
    public void Upgrade_NumberOutOfRange_IsUnchanged(double number) =>
        Assert.Equal(PropertyValue.Of(number), StateVersion.Current.Upgrade(Of(("lastUpdated", PropertyValue.Of(number))))["lastUpdated"]);
}

using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Resources.State;

public sealed class TimestampsTests
{
    [Fact]
    public void ToProperty_AnyOffset_IsUtcWithItsFraction()
    {
        var time = new DateTimeOffset(2026, 3, 28, 21, 37, 11, 900, TimeSpan.FromHours(2));
        var state = PropertyMap.Empty.WithOptional("lastUpdated", Timestamps.ToProperty(time));

        Assert.Equal("2026-03-28T19:37:11.9Z", Timestamps.Format(time));
        Assert.Equal(new DateTimeOffset(2026, 3, 28, 19, 37, 11, 900, TimeSpan.Zero), Timestamps.LastOwnWrite(state));
        Assert.Equal("2026-03-28T19:37:11Z", Timestamps.Format(time.AddMilliseconds(-900)));
        Assert.Null(Timestamps.LastObserved(state));
        Assert.Null(Timestamps.ToProperty(null));
    }
}

using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.Claims;

public sealed class CreatedThisRunTests
{
    private const string Type = "type";

    private static readonly ConnectorKey Key = new("account", "connector");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly CreatedThisRun _created;

    public CreatedThisRunTests() => _created = new CreatedThisRun(_time);

    [Fact]
    public async Task WaitFor_AddedWithinTheLimit_ReturnsTrue()
    {
        var wait = WaitAsync();
        _time.Advance(Limit - TimeSpan.FromTicks(1));
        _created.Add("other", Key);
        Assert.False(_created.Contains(Type, Key));

        _created.Add(Type, Key);

        Assert.True(await wait);
        Assert.True(_created.Contains(Type, Key));
        Assert.True(await WaitAsync());
    }

    [Fact]
    public async Task WaitFor_NotAdded_ReturnsFalseAfterTheLimit()
    {
        var wait = WaitAsync();
        _time.Advance(Limit);

        Assert.False(await wait);
        Assert.False(_created.Contains(Type, Key));
    }

    private Task<bool> WaitAsync() => _created.WaitForAsync(Type, Key, Limit, TestContext.Current.CancellationToken);
}

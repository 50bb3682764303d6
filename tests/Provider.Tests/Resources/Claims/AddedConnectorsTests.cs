using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Resources.Claims;
using Pulumi.Connectors.Resources.Properties;

namespace Pulumi.Connectors.Provider.Tests.Resources.Claims;

public sealed class AddedConnectorsTests
{
    private static readonly ConnectorKey Key = new("account", "connector");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly AddedConnectors _added;

    public AddedConnectorsTests() => _added = new AddedConnectors(_time);

    [Fact]
    public async Task WaitFor_AddedWithinTheLimit_ReturnsTrue()
    {
        var wait = WaitAsync();
        _time.Advance(Limit - TimeSpan.FromTicks(1));
        Assert.False(wait.IsCompleted);

        _added.Add(Key, isNew: true);

        Assert.True(await wait);
        Assert.True(_added.IsNew(Key));
        Assert.True(await WaitAsync());
    }

    [Fact]
    public async Task WaitFor_NotAdded_ReturnsFalseAfterTheLimit()
    {
        var wait = WaitAsync();
        _time.Advance(Limit);

        Assert.False(await wait);
        Assert.False(_added.IsNew(Key));
    }

    [Fact]
    public void IsNew_Adopted_ReturnsFalse()
    {
        _added.Add(Key, isNew: false);

        Assert.False(_added.IsNew(Key));
    }

    private Task<bool> WaitAsync() => _added.WaitForAsync(Key, Limit, TestContext.Current.CancellationToken);
}

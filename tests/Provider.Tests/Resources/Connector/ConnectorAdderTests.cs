using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Redaction.Law;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;

namespace Pulumi.Connectors.Provider.Tests.Resources.Connector;

/// <summary>Whether a connector that is listed after a refused add is new.</summary>
public sealed class ConnectorAdderTests
{
    private static readonly ConnectorKey Key = new(HabitualPlatform.Account, "c");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(WriteHabit.RefusedAfter), false, true)]
    [InlineData(nameof(WriteHabit.RefusedAfter), true, false)]
    [InlineData(nameof(WriteHabit.LostAfter), true, true)]
    [InlineData(nameof(WriteHabit.Done), true, true)]
    public async Task Add_ListedAfterTheWrite_IsNewIfThisCreateCanHaveCausedIt(string habit, bool hasCachedList, bool isNew)
    {
        var connectors = Create(new HabitualPlatform([Enum.Parse<WriteHabit>(habit)], []));
        if (hasCachedList)
            Assert.Null(await connectors.FindAsync(Key, accepts: _ => true, Cancellation));

        Assert.Equal(isNew, (await AddAsync(connectors)).IsNew);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Add_AddedByOthersMeanwhile_IsNotNew(bool hasCachedList)
    {
        var platform = new HabitualPlatform([WriteHabit.Conflict], []);
        var connectors = Create(platform);
        if (hasCachedList)
            Assert.Null(await connectors.FindAsync(Key, accepts: _ => true, Cancellation));
        platform.BeforeWrite = () => platform.Added[Key.ConnectorId] = true;

        Assert.False((await AddAsync(connectors)).IsNew);
    }

    private static Task<AddResult> AddAsync(ConnectorService connectors) =>
        connectors.AddAsync(Key, adopts: false, PropertyMap.Empty, new CallContext("urn", "name", NullLogger.Instance).Writes, Cancellation);

    private static ConnectorService Create(HabitualPlatform platform)
    {
        var time = new SkippedWaits();
        var client = new ConnectorsClient(platform.Api.Object, new ServerClock(), new SecretRegistry());
        return new ConnectorService(client, new BatchingConnectorsClient(client, batching: true, time, CancellationToken.None), maxRetries: 0, time);
    }
}

using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Logging.Abstractions;
using Pulumi.Connectors.Api;
using Pulumi.Connectors.Api.Resilience;
using Pulumi.Connectors.Provider.Tests.Properties;
using Pulumi.Connectors.Provider.Tests.Redaction.Law;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.Connector;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Resources.Connector;

/// <summary>
/// Whatever the platform does with the writes: what is reported as added is added, what is reported as removed is gone, and what was added is in
/// the state.
/// </summary>
public sealed class ConnectorWriteLaw
{
    private const string Other = "other";

    private static readonly Arbitrary<Case> Cases = Arb.From(
        from script in Gen.Elements(Enum.GetValues<WriteHabit>()).NonEmptyListOf()
        from count in Gen.Choose(1, 5)
        from maxRetries in Gen.Choose(0, 3)
        from batching in Gen.Elements(true, false)
        from hasOther in Gen.Elements(true, false)
        from empty in count == 1 && hasOther ? Gen.Choose(0, 3) : Gen.Constant(0)
        select new Case([.. script], count, maxRetries, batching, hasOther, empty));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Law(2000)]
    public Property Add_AnyPlatform_ResultIsThatOfTheList() => Prop.ForAll(Cases, async input =>
    {
        var platform = new HabitualPlatform(input.Script, input.HasOther ? [Other] : []) { EmptyAfterWrite = input.Empty };
        var connectors = Create(input, platform);

        await Task.WhenAll(Enumerable.Range(0, input.Count).Select(number => AssertAddedAsync(connectors, platform, $"c{number}", input)));

        Assert.Equal(input.HasOther, platform.Added.ContainsKey(Other));
    });

    [Law(2000)]
    public Property Remove_AnyPlatform_ResultIsThatOfTheList() => Prop.ForAll(Cases, async input =>
    {
        List<string> ids = [.. Enumerable.Range(0, input.Count).Select(number => $"c{number}")];
        var platform = new HabitualPlatform(input.Script, input.HasOther ? [.. ids, Other] : ids) { EmptyAfterWrite = input.Empty };
        var connectors = Create(input, platform);

        await Task.WhenAll(ids.Select(id => AssertRemovedAsync(connectors, platform, id)));

        Assert.Equal(input.HasOther, platform.Added.ContainsKey(Other));
    });

    private static async Task AssertAddedAsync(ConnectorService connectors, HabitualPlatform platform, string id, Case input)
    {
        var context = new CallContext("urn", "name", NullLogger.Instance);
        try
        {
            var result = await connectors.AddAsync(new ConnectorKey(HabitualPlatform.Account, id), adopts: false, Map(("connectorId", id)), context.Writes, Cancellation);
            Assert.True(platform.Added.ContainsKey(id));
            Assert.True(result.IsNew || input.Script.Contains(WriteHabit.RefusedAfter));
        }
        catch (Exception exception) when (exception is ProviderException or PartialResourceException)
        {
            if (context.Writes.Keep(exception) is not PartialResourceException)
                Assert.False(platform.Added.ContainsKey(id) || platform.IsLate(id), exception.Message);
        }
    }

    private static async Task AssertRemovedAsync(ConnectorService connectors, HabitualPlatform platform, string id)
    {
        var context = new CallContext("urn", "name", NullLogger.Instance);
        try
        {
            await connectors.RemoveAsync(new ConnectorKey(HabitualPlatform.Account, id), removeIfUseUnknown: false, context.Writes, Cancellation);
            Assert.False(platform.Added.ContainsKey(id));
        }
        catch (ProviderException exception)
        {
            Assert.True(platform.Added.ContainsKey(id) || platform.IsLate(id), exception.Text.ToString());
        }
    }

    private static ConnectorService Create(Case input, HabitualPlatform platform)
    {
        var time = new SkippedWaits();
        var client = new ConnectorsClient(platform.Api.Object, new ServerClock(), new SecretRegistry());
        return new ConnectorService(client, new BatchingConnectorsClient(client, input.Batching, time, CancellationToken.None), input.MaxRetries, time);
    }

    /// <param name="Count">Connectors of the program.</param>
    /// <param name="HasOther">Whether the sub-account has a connector that is not in the program.</param>
    /// <param name="Empty">Lists after each write that are empty.</param>
    private sealed record Case(IReadOnlyList<WriteHabit> Script, int Count, int MaxRetries, bool Batching, bool HasOther, int Empty)
    {
        public override string ToString() => $"{string.Join(", ", Script)}; {Count}; {MaxRetries} retries; batching {Batching}; other {HasOther}; {Empty} empty lists";
    }
}

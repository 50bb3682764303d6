using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.Properties;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;
using static Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Documents;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Drift;

/// <summary>The rules of <see cref="RemoteState"/>, by their numbers.</summary>
public sealed class RemoteStateTests
{
    private static readonly ConnectorKey Key = new("account", "connector");

    [Theory]
    [InlineData(10, 9, true)]
    [InlineData(10, 10, false)]
    [InlineData(10, 11, false)]
    [InlineData(10, null, false)]
    [InlineData(null, 9, false)]
    public void IsStale_DocumentBeforeOwnWrite_IsTrue(int? own, int? document, bool expected) =>
        Assert.Equal(expected, State(own, observed: own).Observe(Document(document)).IsStale);

    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(10, 11, true)]
    [InlineData(10, 9, true)]
    [InlineData(null, 11, false)]
    [InlineData(10, null, false)]
    public void ChangedSinceOwnWrite_OtherTimestampObserved_IsTrue(int? own, int? observed, bool expected)
    {
        Assert.Equal(expected, State(own, observed).ChangedSinceOwnWrite);
        Assert.Equal(expected, State(own, observed: own).Observe(Document(observed)).ChangedSinceOwnWrite);
    }

    [Fact]
    public void DriftedFields_OtherPlainValues_AreListedAndSecretsAreNot()
    {
        var document = Document(10, Field("a", "Text", "live"), Field("b", "Text", "same"), Field("s", "Password", "other"), Field("x", "Text", "unmanaged"));
        var inputs = Of(("config", Map(("a", "mine"), ("b", "same"), ("gone", "mine"))), ("secretConfig", Secret(Map(("s", "canary")))));
        var remote = State(own: 10, observed: 10);

        Assert.Equal(["a"], remote.Observe(document).DriftedFields(inputs));
        Assert.Empty(remote.DriftedFields(inputs));
    }

    [Theory]
    [InlineData(10, 10, "old", null)]
    [InlineData(10, 11, "old", "was changed at 1970-01-01T00:00:11Z")]
    [InlineData(10, 9, "old", "was changed at 1970-01-01T00:00:09Z")]
    [InlineData(10, null, null, "was removed after this stack last observed it")]
    [InlineData(10, 10, "new", "in the fields: a")]
    [InlineData(null, 11, "old", null)]
    [InlineData(null, 11, "new", "in the fields: a")]
    public void ThrowIfChanged_SinceLastObserved_ThrowsConflict(int? observed, int? current, string? value, string? message)
    {
        var remote = State(own: observed, observed) with { LastSeen = Map(("a", "old")) };
        var document = Document(current, Field("a", "Text", value));

        var exception = Record.Exception(() => Assert.Same(document, remote.ThrowIfChanged(Key, document).Document));

        if (message is null)
            Assert.Null(exception);
        else
            Assert.Contains(message, Assert.IsType<ProviderException>(exception).Text.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void ThrowIfChanged_ConnectorGone_ThrowsConflict() =>
        Assert.Contains(
            "is not in sub-account 'account' any more",
            Assert.Throws<ProviderException>(() => State(own: 1, observed: 1).ThrowIfChanged(Key, current: null)).Text.Text(),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("mine", "observed", "observed", false)]
    [InlineData("mine", "observed", "mine", false)]
    [InlineData("mine", "observed", "other", true)]
    [InlineData("mine", "observed", "", true)]
    [InlineData("mine", null, "observed", true)]
    [InlineData("mine", null, "********", false)]
    [InlineData("********", "observed", "********", false)]
    [InlineData("********", null, "other", true)]
    public void IsDrifted_LiveValue_IsComparedWithInputAndObserved(string input, string? observed, string live, bool expected)
    {
        var writes = observed is null ? OwnWrites.None : OwnWrites.None with { Config = Map(("a", observed)) };
        var remote = (State(own: 10, observed: 10) with { Writes = writes }).Observe(Document(10, Field("a", "Text", live)));

        Assert.Equal(expected, remote.IsDrifted("a", String(input)));
    }

    [Theory]
    [InlineData("", "", 11, true)]
    [InlineData("", "", 10, false)]
    [InlineData("", "other", 11, false)]
    [InlineData("observed", "", 11, false)]
    [InlineData(null, "", 11, false)]
    [InlineData("mine", "********", 11, true)]
    public void MayHaveDrifted_NothingOfTheValueIsShown_IsDecidedByTheTimestamp(string? observed, string live, int timestamp, bool expected)
    {
        var writes = OwnWrites.None with { LastWrite = Timestamp(10), Config = observed is null ? null : Map(("a", observed)) };
        var remote = new RemoteState(writes, Timestamp(timestamp), PropertyMap.Empty, Document: null).Observe(Document(timestamp, Field("a", "Text", live)));

        Assert.Equal(expected, remote.MayHaveDrifted("a", String("mine")));
    }

    [Theory]
    [InlineData(false, "theirs")]
    [InlineData(true, "mine")]
    public void Reconciliation_Drift_IsAdoptedIfAWriteCanRepairIt(bool isReadOnly, string expected)
    {
        var remote = (State(own: 10, observed: 10) with { Writes = OwnWrites.None with { Config = Map(("a", "mine")) } })
            .Observe(Document(11, Field("a", "Text", "theirs") with { ReadOnly = isReadOnly }));

        var values = Reconciliation.Of(Of(("config", Map(("a", "mine")))), remote, adoptsDrift: true);

        Assert.Equal(Map(("a", expected)), values.Inputs["config"]);
        Assert.Equal(Map(("a", "theirs")), values.Seen["config"]);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Reconciliation_HiddenValueMayHaveDrifted_IsUnprovenIfAWriteCanRepairIt(bool isReadOnly, bool expected)
    {
        var remote = State(own: 10, observed: 10).Observe(Document(11, Field("a", "Text", "********") with { ReadOnly = isReadOnly }));

        var values = Reconciliation.Of(Of(("config", Map(("a", "mine")))), remote, adoptsDrift: true);

        Assert.Equal(expected, values.Writes.Unproven.Contains("config", "a"));
    }

    [Fact]
    public void IsDrifted_UnprovenField_IsComparedWithTheInputOnly()
    {
        var writes = OwnWrites.None with { Config = Map(("a", "observed")), Unproven = UnprovenProperties.None.With("config", "a") };
        var remote = (State(own: 10, observed: 10) with { Writes = writes }).Observe(Document(10, Field("a", "Text", "observed")));

        Assert.True(remote.IsDrifted("a", String("mine")));
    }

    private static RemoteState State(int? own, int? observed) =>
        new(OwnWrites.None with { LastWrite = Timestamp(own) }, Timestamp(observed), LastSeen: PropertyMap.Empty, Document: null);

    private static DateTimeOffset? Timestamp(int? seconds) => seconds is { } known ? DateTimeOffset.FromUnixTimeSeconds(known) : null;
}

using Pulumi.Connectors.Resources.ConnectorConfiguration.Drift;
using Pulumi.Connectors.Resources.ConnectorConfiguration.Saving;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;
using static Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Documents;

namespace Pulumi.Connectors.Provider.Tests.Resources.ConnectorConfiguration.Saving;

/// <summary>Plans of fields of which the platform shows nothing, and what the state contains of them.</summary>
public sealed class HiddenFieldPlanTests : SaverTest
{
    [Fact]
    public void Record_FieldIsWithheld_IsNoLongerUnproven()
    {
        var plan = Plan(Document(10, Field("a", "Text", "x") with { ReadOnly = true })) with { Withheld = ["a"] };
        var before = OwnWrites.None with { Unproven = UnprovenProperties.None.With("config", "a") };

        var writes = new SaveOutcome(plan, plan.Before, AuthUrl: null, IsDone: true, Problems: []).Record(before, Of(("config", Map(("a", "x")))));

        Assert.True(writes.Unproven.IsEmpty);
    }

    [Theory]
    [InlineData(10, "Replace", false)]
    [InlineData(11, "Replace", true)]
    [InlineData(11, "Unknown", true)]
    [InlineData(11, "Merge", false)]
    public void Plan_ValueThatIsNotShownMayHaveDrifted_IsNotEmptied(int timestamp, string mode, bool refused)
    {
        var inputs = Of(("config", Map(("a", "mine"))), ("onDrift", String("warn")));
        var state = new OwnWrites(DateTimeOffset.FromUnixTimeSeconds(10), Map(("a", string.Empty)), Name: null, SecretName: null, UnprovenProperties.None).Into(inputs, inputs);
        var remote = RemoteState.FromState(state).Observe(Document(timestamp, Field("a", "Text", null)));

        var plan = Record.Exception(() => new SavePlanner(inputs, inputs, state, ignored: [], isFresh: false).Plan(Key, remote, Enum.Parse<ConfigureMode>(mode)));

        Assert.Equal(refused, plan is not null);
    }

    [Theory]
    [InlineData("mine", false, "Hidden")]
    [InlineData("mine", true, "HiddenUnknown")]
    [InlineData("other", false, "HiddenOther")]
    [InlineData("", false, "Plain")]
    [InlineData(null, false, "Plain")]
    public void Plan_NothingIsShownOfTheValueWrittenBefore_IsHidden(string? before, bool isUnproven, string role)
    {
        var inputs = Of(("config", Map(("a", "mine"))));
        var olds = before is null ? PropertyMap.Empty : Of(("config", Map(("a", before))));
        var unproven = isUnproven ? UnprovenProperties.None.With("config", "a") : UnprovenProperties.None;
        var state = new OwnWrites(DateTimeOffset.FromUnixTimeSeconds(10), before is null ? null : Map(("a", string.Empty)), Name: null, SecretName: null, unproven).Into(olds, olds);
        var remote = RemoteState.FromState(state).Observe(Document(10, Field("a", "Text", null)));

        var plan = new SavePlanner(olds, inputs, state, ignored: [], isFresh: false).Plan(Key, remote, ConfigureMode.Unknown);

        Assert.Equal(Enum.Parse<FieldRole>(role), Assert.Single(plan.Fields).Role);
    }

    [Theory]
    [InlineData(false, null, false)]
    [InlineData(true, null, true)]
    [InlineData(null, "x", true)]
    public void Plan_PlatformShowsNoSecret_IsRefusedIfAnythingWasSaved(bool? configured, string? value, bool refused)
    {
        var document = Document(lastUpdated: null, Field("a", "Text", value), Field("s", "Password", null) with { Required = true }, Field("t", "Password", null));
        var remote = RemoteState.FromState(PropertyMap.Empty).Observe(document with { SecretName = "generated", Configured = configured });
        var secrets = Of(("secretConfig", Map(("s", "canary"))));

        var plan = Record.Exception(() => new SavePlanner(secrets, secrets, secrets, ignored: [], isFresh: false).Plan(Key, remote, ConfigureMode.Unknown));

        Assert.Equal(refused, plan is not null);
    }
}

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Resources.State;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>
/// Tests with the recorded state of a stack that the first edition deployed (<c>first-state.json</c>). Every later version must use it without
/// an unexpected change. A change of the outputs adds a step to <see cref="StateVersion"/> and leaves this file unchanged.
/// </summary>
public sealed class RecordedStateTests : ProviderTest
{
    private static readonly JObject Recorded = JObject.Parse(File.ReadAllText(SourceTree.File("tests/Provider.Tests/Lifecycle/first-state.json")));

    private StackResource _connector = null!;
    private StackResource _configuration = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _connector = Resource("connector", Fixture.Connector());
        _configuration = Resource("configuration", Fixture.Configuration());
        await Fixture.Emulator.Admin.SetClockAsync(DateTimeOffset.Parse((string)Recorded["saved"]!, null), frozen: true, Cancellation);
        await Fixture.AddConnectorAsync();
        await Fixture.Emulator.Admin.ChangeConfigurationAsync(
            ProviderFixture.Account, TestCatalogue.Store, new Dictionary<string, JToken> { ["account"] = "acme", ["apiKey"] = "key-canary-1" }, Cancellation);
    }

    [Fact]
    public async Task Diff_SameProgram_FindsNoChange()
    {
        AssertNone(await _connector.DiffAsync(Connector()));
        AssertNone(await _configuration.DiffAsync(Configured()));
    }

    [Fact]
    public async Task Refresh_SamePlatform_FindsNoChange()
    {
        AssertNone(await _connector.RefreshAsync());
        AssertNone(await _configuration.RefreshAsync());
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Refresh_SecretChangedByHand_IsDetected()
    {
        await Fixture.ChangeByHandAsync(("apiKey", "canary-by-hand"));

        AssertUpdates(await _configuration.RefreshAsync(), "secretConfig");
    }

    [Fact]
    public async Task UpdateAndDelete_RecordedState_Succeed()
    {
        await Fixture.AdvanceAsync();

        await _configuration.UpdateAsync(Configured(account: "other"));
        await _configuration.DeleteAsync();
        await _connector.DeleteAsync();

        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Fact]
    public async Task Create_CurrentVersion_ReturnsTheRecordedOutputs()
    {
        await Fixture.AdvanceAsync();

        var created = await Fixture.Configuration("new").CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));

        Assert.Equal(_configuration.State.Keys.Append("observedConfig").Order(StringComparer.Ordinal), created.State.Without("adoptExisting").Keys);
    }

    private static StackResource Resource(string name, StackResource resource)
    {
        var recorded = Recorded[name]!;
        resource.Id = (string)recorded["id"]!;
        resource.Inputs = Map(recorded["inputs"]!);
        resource.State = Map(recorded["outputs"]!);
        return resource;
    }

    private static PropertyMap Map(JToken json) => Wire.Read(JsonParser.Default.Parse<Struct>(json.ToString()));
}

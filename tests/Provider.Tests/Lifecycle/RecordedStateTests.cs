using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Resources;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

/// <summary>
/// A stack that 0.1.0 deployed, as its state was recorded (<c>state-0.1.0.json</c>). Every later version has to go on with it without a
/// change that nobody asked for; a new shape of the outputs adds a step to <see cref="StateShape"/> and leaves this file as it is.
/// </summary>
public sealed class RecordedStateTests : ProviderTest
{
    private static readonly JObject Recorded = JObject.Parse(File.ReadAllText(SourceTree.File("tests/Provider.Tests/Lifecycle/state-0.1.0.json")));

    private StackResource _connector = null!;
    private StackResource _configuration = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _connector = Resource("connector", Fixture.Connector());
        _configuration = Resource("configuration", Fixture.Configuration());
        await Fixture.Emulator.Admin.SetClockAsync(DateTimeOffset.Parse((string)Recorded["saved"]!, null), frozen: true, Cancellation);
        await Fixture.AddedAsync();
        await Fixture.Emulator.Admin.ChangeConfigurationAsync(
            ProviderFixture.Account, TestCatalogue.Store, new Dictionary<string, JToken> { ["account"] = "acme", ["apiKey"] = "key-canary-1" }, Cancellation);
    }

    [Fact]
    public async Task Diff_SameProgram_FindsNothing()
    {
        AssertNone(await _connector.DiffAsync(Connector()));
        AssertNone(await _configuration.DiffAsync(Configured()));
    }

    [Fact]
    public async Task Refresh_SamePlatform_FindsNothing()
    {
        AssertNone(await _connector.RefreshAsync());
        AssertNone(await _configuration.RefreshAsync());
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Refresh_SecretChangedByHand_IsSeen()
    {
        await Fixture.ChangeByHandAsync(("apiKey", "canary-by-hand"));

        AssertUpdates(await _configuration.RefreshAsync(), "secretConfig");
    }

    [Fact]
    public async Task UpdateAndDelete_GoOn()
    {
        await Fixture.AdvanceAsync();

        await _configuration.UpdateAsync(Configured(account: "other"));
        await _configuration.DeleteAsync();
        await _connector.DeleteAsync();

        Assert.Empty(await Fixture.AddedIdsAsync());
    }

    [Fact]
    public async Task Create_Today_GivesTheRecordedShape()
    {
        await Fixture.AdvanceAsync();

        var created = await Fixture.Configuration("new").CreateAsync(Configured().With("adoptExisting", PropertyValue.Of(true)));

        Assert.Equal(_configuration.State.Keys, created.State.Without("adoptExisting").Keys);
    }

    private static StackResource Resource(string name, StackResource resource)
    {
        var recorded = Recorded[name]!;
        resource.Id = (string)recorded["id"]!;
        resource.Inputs = Map(recorded["inputs"]!);
        resource.State = Map(recorded["outputs"]!);
        return resource;
    }

    private static PropertyMap Map(JToken json) => PropertyValueReader.Read(JsonParser.Default.Parse<Struct>(json.ToString()));
}

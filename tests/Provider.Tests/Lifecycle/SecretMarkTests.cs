using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>A value that becomes secret, or stops being secret, is an update without a request; then the clear value is nowhere in the state.</summary>
public sealed class SecretMarkTests : ProviderTest
{
    private static readonly PropertyMap Plain = MarkedProgram.Plain;

    public static TheoryData<string> Paths =>
    [
        .. MarkedProgram.Names, "config.account", "config.port", "config.tables", "config.tables[0]", "config.tables[1]",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Update_ValueBecomesSecret_SendsNothingAndLeavesNoClearValue(string path)
    {
        var configuration = await CreateAsync(Plain);
        var program = MarkedProgram.With(path);

        var diff = await configuration.DiffAsync(program);
        await configuration.UpdateAsync(program);

        AssertUpdates(diff, path.Split('[')[0]);

        // The engine shows the old value of an update, but not of an addition.
        Assert.Equal(PropertyDiff.Types.Kind.Add, Assert.Single(diff.DetailedDiff).Value.Kind);
        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
        AssertCopies(program, configuration);
        await AssertStableAsync(configuration, program);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Update_ValueStopsBeingSecret_SendsNothingAndShowsIt(string path)
    {
        var configuration = await CreateAsync(MarkedProgram.With(path));

        var diff = await configuration.DiffAsync(Plain);
        await configuration.UpdateAsync(Plain);

        AssertUpdates(diff, path.Split('[')[0]);
        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
        AssertCopies(Plain, configuration);
        await AssertStableAsync(configuration, Plain);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Update_InputsSecretAndOutputsInClear_CleansTheOutputs(string path)
    {
        // The engine stores new inputs without an update if the provider finds no difference.
        var configuration = await CreateAsync(Plain);
        var program = MarkedProgram.With(path);
        configuration.Inputs = await configuration.CheckInputsAsync(program);

        var diff = await configuration.DiffAsync(program);
        await configuration.UpdateAsync(program);

        Assert.False(Assert.Single(diff.DetailedDiff).Value.InputDiff);
        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
        AssertCopies(program, configuration);
        await AssertStableAsync(configuration, program);
    }

    [Fact]
    public async Task Preview_ValueBecomesSecret_KeepsEveryOutputAndHidesTheValue()
    {
        var configuration = await CreateAsync(Plain);

        var preview = Wire.Read((await configuration.PreviewUpdateAsync(MarkedProgram.With("config"))).Properties);

        Assert.Equal(configuration.State.WithoutMarks(), preview.WithoutMarks());
        Assert.True(preview["config"].IsSecret);
    }

    [Theory]
    [InlineData("config.account", "config.account", true)]
    [InlineData("config.account", "config", true)]
    [InlineData("config.account", "config.*", true)]
    [InlineData("config.account", "config.region", false)]
    [InlineData("config", "config", true)]
    [InlineData("name", "name", true)]
    [InlineData("name", "config", false)]
    public async Task Diff_IgnoredPath_IsNoChange(string path, string ignored, bool isIgnored)
    {
        var configuration = await CreateAsync(Plain);

        var diff = await configuration.DiffAsync(MarkedProgram.With(path), ignored);

        Assert.Equal(isIgnored, diff.Changes == DiffResponse.Types.DiffChanges.DiffNone);
    }

    [Fact]
    public async Task Diff_MarkThatOnlyTheOutputsHave_IsTheEngines()
    {
        // additionalSecretOutputs
        var configuration = await CreateAsync(Plain);
        configuration.State = configuration.State.With("config", Secret(configuration.State["config"])).With("name", Secret(configuration.State["name"]));

        AssertNone(await configuration.DiffAsync(Plain));
    }

    [Fact]
    public async Task Update_ValueAndMarkChange_WritesOnceAndShowsNeither()
    {
        var configuration = await CreateAsync(Plain);
        var program = Plain.With("config", Of(("account", Secret(String("other"))), ("tables", Strings("a", "b")), ("port", PropertyValue.Of(443))));

        var diff = await configuration.DiffAsync(program);
        await Fixture.AdvanceAsync();
        await configuration.UpdateAsync(program);

        Assert.Equal(PropertyDiff.Types.Kind.Add, diff.DetailedDiff["config.account"].Kind);
        Assert.Equal("other", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        AssertCopies(program, configuration);
    }

    [Fact]
    public async Task Update_SecretAndMarkOfAnotherFieldChange_WritesTheSecretOnly()
    {
        var configuration = await CreateAsync(Plain);
        var program = MarkedProgram.With("config.account").With("secretConfig", Secret(Map(("apiKey", "key-canary-2"))));

        await Fixture.AdvanceAsync();
        await configuration.UpdateAsync(program);

        Assert.Equal("key-canary-2", (string?)(await Fixture.GetStoredAsync())["fields"]?["apiKey"]);
        AssertCopies(program, configuration);
    }

    [Fact]
    public async Task Update_StateWithSecretConfigInClear_IsMarked()
    {
        var configuration = await CreateAsync(Plain);
        configuration.Inputs = configuration.Inputs.With("secretConfig", configuration.Inputs["secretConfig"].Unmarked);
        configuration.State = configuration.State.With("secretConfig", configuration.State["secretConfig"].Unmarked);

        AssertUpdates(await configuration.DiffAsync(Plain), "secretConfig");
        await configuration.UpdateAsync(Plain);

        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
        Assert.True(configuration.State["secretConfig"].IsSecret);
    }

    [Fact]
    public async Task Update_MarksOfAConfigurationThatIsNotReady_WritesTheFieldThatWasNotTaken()
    {
        var configuration = await CreateAsync(Plain);
        var inputs = configuration.Inputs;
        await Fixture.ChangeByHandAsync(("account", "not taken"));
        await configuration.RefreshAsync();
        (configuration.Inputs, configuration.State) = (inputs, configuration.State.With("lastUpdated", configuration.State["remoteLastUpdated"]).Without("observedConfig"));

        AssertUpdates(await configuration.DiffAsync(MarkedProgram.With("name")), "name");
        await configuration.UpdateAsync(MarkedProgram.With("name"));

        Assert.Equal("hush", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
    }

    private static void AssertCopies(PropertyMap program, StackResource configuration)
    {
        foreach (var (name, value) in program)
        {
            Assert.Equal(value, configuration.Inputs[name]);
            Assert.Equal(value, configuration.State[name]);
        }
    }

    private async Task<StackResource> CreateAsync(PropertyMap program)
    {
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(program);
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();
        return configuration;
    }

    // A mark that Diff reports after its update, or that a refresh changes, is an update without an end.
    private async Task AssertStableAsync(StackResource configuration, PropertyMap program)
    {
        AssertNone(await configuration.DiffAsync(program));
        var (inputs, state) = (configuration.Inputs, configuration.State);
        await Fixture.NextRunAsync();
        AssertNone(await configuration.RefreshAsync());
        Assert.Equal((inputs, state), (configuration.Inputs, configuration.State));
        AssertNone(await configuration.DiffAsync(program));
    }
}

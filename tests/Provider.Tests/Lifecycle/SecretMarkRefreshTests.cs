using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Secret marks of values that the platform changes, and of inputs that it does not have.</summary>
public sealed class SecretMarkRefreshTests : ProviderTest
{
    [Fact]
    public async Task Refresh_SecretNameDrifts_KeepsTheMark()
    {
        var configuration = await CreateAsync(MarkedProgram.With("name"));
        configuration.Inputs = configuration.Inputs.With("name", Secret(String("hush ")));
        configuration.State = configuration.State.With("observedName", Secret(String("hush ")));

        await configuration.RefreshAsync();

        Assert.Equal(Secret(String("hush")), configuration.Inputs["name"]);
        Assert.Equal(Secret(String("hush")), configuration.State["name"]);
        Assert.Equal(Secret(String("hush")), configuration.State["observedName"]);
    }

    [Fact]
    public async Task Refresh_PlatformNormalizesASecretName_KeepsTheMark()
    {
        var configuration = await CreateAsync(MarkedProgram.With("name"));
        configuration.Inputs = configuration.Inputs.With("name", Secret(String("hush ")));

        await configuration.RefreshAsync();

        Assert.Equal(Secret(String("hush ")), configuration.Inputs["name"]);
        Assert.Equal(Secret(String("hush")), configuration.State["name"]);
    }

    [Fact]
    public async Task Refresh_ListWithASecretItemDrifts_MarksTheWholeList()
    {
        var configuration = await CreateAsync(MarkedProgram.With("config.tables[0]"));
        await Fixture.ChangeByHandAsync(("tables", new JArray("a", "b", "c")));

        await configuration.RefreshAsync();

        Assert.Equal(Secret(Strings("a", "b", "c")), ((PropertyMap)configuration.State["config"])["tables"]);
    }

    [Theory]
    [InlineData("adoptExisting")]
    [InlineData("removeAdopted")]
    public async Task UpdateConnector_ValueBecomesSecret_SendsNothingAndLeavesNoClearValue(string name)
    {
        var connector = await Fixture.Connector().CreateAsync(Connector().With(name, PropertyValue.Of(true)));
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();
        var program = Connector().With(name, Secret(PropertyValue.Of(true)));

        AssertUpdates(await connector.DiffAsync(program), name);
        await connector.UpdateAsync(program);

        Assert.Empty(await Fixture.GetRequestedEndpointsAsync());
        Assert.True(connector.State[name].IsSecret);
        AssertNone(await connector.DiffAsync(program));
        AssertNone(await connector.RefreshAsync());
    }

    private async Task<StackResource> CreateAsync(PropertyMap program)
    {
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(program);
        await Fixture.NextRunAsync();
        return configuration;
    }
}

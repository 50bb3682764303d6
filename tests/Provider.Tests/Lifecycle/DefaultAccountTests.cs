using Pulumi.Connectors.Provider.Tests.Harness;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>
/// The inputs in the state are those of the program, without the sub-account of the settings: the engine shows each difference between the two
/// in a refresh that runs the program.
/// </summary>
public sealed class DefaultAccountTests : ProviderTest
{
    private const string Other = "b3ba4fbd9d51df11";

    [Fact]
    public async Task Lifecycle_AccountOfTheSettings_IsInTheOutputsOnly()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        var configuration = await Fixture.Configuration().CreateAsync(Configured());
        await Fixture.NextRunAsync();

        foreach (var (resource, program) in new[] { (connector, Connector()), (configuration, Configured()) })
        {
            AssertNone(await resource.RefreshAsync());
            AssertNone(await resource.DiffAsync(program));
            Assert.Equal(program, resource.Inputs);
            Assert.Equal(String(ProviderFixture.Account), resource.State["accountId"]);
        }

        await configuration.UpdateAsync(Configured("other"));
        await configuration.DeleteAsync();
        await connector.DeleteAsync();
        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Fact]
    public async Task Refresh_InputsWithAccount_KeepIt()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector().With("accountId", String(ProviderFixture.Account)));

        AssertNone(await connector.RefreshAsync());

        Assert.Equal(String(ProviderFixture.Account), connector.Inputs["accountId"]);
    }

    [Fact]
    public async Task Diff_AccountOnlyInTheStateOrInTheProgram_IsNoChange()
    {
        var program = Connector().With("accountId", String(ProviderFixture.Account));
        var explicitly = await Fixture.Connector("explicit").CreateAsync(program);
        await Fixture.NextRunAsync();
        var implicitly = Fixture.Connector("implicit");
        (implicitly.Id, implicitly.Inputs, implicitly.State) = (explicitly.Id, Connector(), explicitly.State);

        AssertNone(await explicitly.DiffAsync(Connector()));
        AssertNone(await implicitly.DiffAsync(program));
        Assert.Equal(Connector(), await explicitly.CheckInputsAsync(Connector()));
    }

    [Fact]
    public async Task Diff_OtherAccountInTheSettings_ReplacesAndShowsBothAccounts()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.ConfigureAsync(("accountId", String(Other)));

        var diff = await connector.DiffAsync(Connector());
        var replacement = await Fixture.Connector().CheckInputsAsync(Connector());

        Assert.Equal(["accountId"], diff.Replaces);
        Assert.False(diff.DetailedDiff["accountId"].InputDiff);
        Assert.False(diff.DeleteBeforeReplace);
        Assert.Equal(String(Other), replacement["accountId"]);
        Assert.Equal(Connector(), await Fixture.Connector("another").CheckInputsAsync(Connector()));
    }

    [Theory]
    [InlineData(ProviderFixture.Account, false)]
    [InlineData(Other, true)]
    public async Task Import_AnyAccount_ReturnsItUnlessTheSettingsContainIt(string account, bool isReturned)
    {
        await Fixture.Emulator.Admin.AddAsync(account, TestCatalogue.Store, Cancellation);
        var connector = Fixture.Connector();

        await connector.ImportAsync($"{account}/{TestCatalogue.Store}");

        Assert.Equal(isReturned, connector.Inputs.ContainsKey("accountId"));
        Assert.Equal(String(account), connector.State["accountId"]);
    }

    [Fact]
    public async Task Refresh_OtherAccountInTheSettings_ReadsTheAccountOfTheId()
    {
        var connector = await Fixture.Connector().CreateAsync(Connector());
        await Fixture.ConfigureAsync(("accountId", String(Other)));

        await connector.RefreshAsync();

        Assert.Equal(Connector(), connector.Inputs);
        Assert.Equal(String(ProviderFixture.Account), connector.State["accountId"]);
    }
}

using Grpc.Core;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>OAuth connectors, whose configuration a person completes by giving consent.</summary>
public sealed class ConsentTests : ProviderTest
{
    private static readonly PropertyMap Program = Connector(TestCatalogue.OAuth).With("config", Map(("label", "x")));

    [Fact]
    public async Task Create_ConsentPending_ReturnsASecretAuthUrl()
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.OAuth);

        await configuration.CreateAsync(Program);

        Assert.Equal(PropertyValue.Of(false), configuration.State["configured"]);
        var address = Assert.IsType<SecretValue>(configuration.State["authUrl"]).Value;
        Assert.Contains("/emulator/consent/", address.ToString(), StringComparison.Ordinal);
        AssertNone(await configuration.RefreshAsync());
    }

    [Fact]
    public async Task Create_ConsentPendingAndRequireConfigured_IsNotReadyWithAdvice()
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.OAuth);

        var failure = await AssertFailsAsync(
            StatusCode.FailedPrecondition,
            "consent is pending. Open the address in the output authUrl",
            () => configuration.CreateAsync(Program.With("requireConfigured", PropertyValue.Of(true))));

        Assert.DoesNotContain("/emulator/consent/", failure.Status.Detail, StringComparison.Ordinal);
        Assert.IsType<SecretValue>(configuration.State["authUrl"]);
    }

    [Fact]
    public async Task Refresh_ConsentGiven_IsConfiguredWithoutDrift()
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.OAuth);
        await configuration.CreateAsync(Program);
        await Fixture.NextRunAsync();
        await Fixture.AdvanceAsync();
        await Fixture.Emulator.Admin.ConsentAsync(ProviderFixture.Account, TestCatalogue.OAuth, Cancellation);

        AssertNone(await configuration.RefreshAsync());

        Assert.Equal(PropertyValue.Of(true), configuration.State["configured"]);
        Assert.False(configuration.State.ContainsKey("authUrl"));
        Assert.Empty(Fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Update_ConsentGivenAfterNotReady_ReadsAgainAndIsReady()
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.OAuth);
        var program = Program.With("requireConfigured", PropertyValue.Of(true));
        await Assert.ThrowsAsync<RpcException>(() => configuration.CreateAsync(program));
        await Fixture.Emulator.Admin.ConsentAsync(ProviderFixture.Account, TestCatalogue.OAuth, Cancellation);
        await Fixture.NextRunAsync();
        await Fixture.ClearRequestsAsync();

        await configuration.UpdateAsync(program);

        Assert.Equal(PropertyValue.Of(true), configuration.State["configured"]);
        Assert.DoesNotContain("configure", await Fixture.GetRequestedEndpointsAsync());
    }

    [Fact]
    public async Task Refresh_ConsentPendingAndRequireConfigured_WarnsAndEveryUpdateFailsUntilItIsGiven()
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.OAuth);
        var program = Program.With("requireConfigured", PropertyValue.Of(true));
        await Assert.ThrowsAsync<RpcException>(() => configuration.CreateAsync(program));
        await Fixture.NextRunAsync();

        await configuration.RefreshAsync();

        Assert.Contains("consent is pending", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(["configured"], (await configuration.DiffAsync(program)).DetailedDiff.Keys);
        await AssertFailsAsync(StatusCode.FailedPrecondition, "consent is pending", () => configuration.UpdateAsync(program));
        await Fixture.Emulator.Admin.ConsentAsync(ProviderFixture.Account, TestCatalogue.OAuth, Cancellation);
        await Fixture.NextRunAsync();
        await configuration.UpdateAsync(program);
        AssertNone(await configuration.DiffAsync(program));
    }
}

using Grpc.Core;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>Credentials from the environment go to no address that the environment does not confirm.</summary>
public sealed class EnvironmentCredentialsTests : ProviderTest
{
    private string Address => Fixture.Emulator.Address.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task Configure_StateOfAnotherEnvironment_IsRefusedAndSendsNothing()
    {
        // An SDK has stored address and client id of the former environment in the inputs of the provider.
        await using var other = await EmulatorApp.StartAsync(new EmulatorOptions(), Cancellation);
        SetEnvironment(other.Address.AbsoluteUri, "new-client");

        await AssertFailsAsync(StatusCode.FailedPrecondition, "CONNECTORS_BASE_URL is", () => ConfigureAsync(Map(("baseUrl", Address), ("clientId", "emulator-client"))));
        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Connector().ImportAsync(Key));

        Assert.Empty(await Fixture.Emulator.Admin.RequestsAsync(Cancellation));
        Assert.Empty(await other.Admin.RequestsAsync(Cancellation));
    }

    [Fact]
    public async Task Configure_ClientIdOfAnotherEnvironment_IsRefusedAndSendsNothing()
    {
        SetEnvironment(Address, "new-client");

        await AssertFailsAsync(StatusCode.FailedPrecondition, "CONNECTORS_CLIENT_ID is 'new-client'", () => ConfigureAsync(Map(("clientId", "emulator-client"))));

        Assert.Empty(await Fixture.Emulator.Admin.RequestsAsync(Cancellation));
    }

    [Fact]
    public async Task Configure_SecondCallWithAnotherAddress_GetsNoCredentialsOfTheEnvironment()
    {
        await using var stranger = await EmulatorApp.StartAsync(new EmulatorOptions(), Cancellation);
        SetEnvironment(Address, "emulator-client");
        await ConfigureAsync(PropertyMap.Empty);

        await AssertFailsAsync(StatusCode.FailedPrecondition, "nothing was sent", () => ConfigureAsync(Map(("baseUrl", stranger.Address.AbsoluteUri))));
        await Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConnectors" });

        Assert.Empty(await stranger.Admin.RequestsAsync(Cancellation));
        Assert.NotEmpty(await Fixture.Emulator.Admin.RequestsAsync(Cancellation));
    }

    [Fact]
    public async Task Configure_OneEnvironment_WorksAndStoresNothingOfIt()
    {
        SetEnvironment($"{Address}/", "emulator-client");
        var check = await Fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(PropertyMap.Empty) });

        await ConfigureAsync(Map(("baseUrl", Address), ("clientId", "emulator-client")));
        var created = await Fixture.Connector().CreateAsync(Connector());

        Assert.Empty(check.Inputs.Fields);
        Assert.Equal(Key, created.Id);
    }

    [Theory]
    [InlineData("clientSecret")]
    [InlineData("accessToken")]
    public async Task Configure_SecretWithoutMark_WarnsThatTheStateContainsIt(string name)
    {
        await Fixture.ConfigureAsync((name, String("emulator-secret")));

        var warning = Assert.Single(Fixture.Engine.Warnings);
        Assert.Contains($"contains connectors:{name} in clear", warning.Message, StringComparison.Ordinal);
        Assert.Contains($"`pulumi config set --secret connectors:{name}`", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("emulator-secret", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_SecretOfTheEnvironment_WarnsOfNothing()
    {
        SetEnvironment(Address, "emulator-client");

        await ConfigureAsync(PropertyMap.Empty);

        Assert.Empty(Fixture.Engine.Warnings);
    }

    private protected override async Task<ProviderFixture> StartAsync()
    {
        var fixture = await ProviderFixture.StartUnconfiguredAsync();
        await fixture.HandshakeAsync();
        return fixture;
    }

    private Task<ConfigureResponse> ConfigureAsync(PropertyMap settings) =>
        Fixture.Client.ConfigureAsync(new ConfigureRequest { Args = PropertyValueWriter.Write(settings) });

    private void SetEnvironment(string address, string clientId)
    {
        Fixture.Environment["CONNECTORS_BASE_URL"] = address;
        Fixture.Environment["CONNECTORS_ACCOUNT_ID"] = ProviderFixture.Account;
        Fixture.Environment["CONNECTORS_CLIENT_ID"] = clientId;
        Fixture.Environment["CONNECTORS_CLIENT_SECRET"] = "emulator-secret";
    }
}

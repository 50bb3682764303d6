using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

public sealed class ConfigureTests : ProviderTest
{
    [Fact]
    public async Task CheckConfig_PlainSecrets_AreMarkedSecret()
    {
        var settings = Map(("clientId", "id"), ("clientSecret", "secret-canary"), ("accessToken", "token-canary"), ("version", "1.2.3"), ("maxRetries", "7"));

        var response = await Fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(settings) });

        Assert.Empty(response.Failures);
        Assert.Equal(
            settings.With("clientSecret", Secret(String("secret-canary"))).With("accessToken", Secret(String("token-canary"))),
            Wire.Read(response.Inputs));
    }

    [Fact]
    public async Task CheckConfig_BadSettings_ReportsAllWithoutPropertyAndValue()
    {
        var settings = Map(
            ("baseUrl", "http://value-canary.example"), ("maxRetries", "value-canary"), ("batching", "value-canary"), ("routes", "value-canary"),
            ("clientsecret", "value-canary"));

        var response = await Fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(settings) });

        Assert.Equal(5, response.Failures.Count);
        Assert.All(response.Failures, failure => Assert.Equal(string.Empty, failure.Property));
        Assert.Contains(response.Failures, failure => failure.Reason == "connectors:clientsecret is not a setting; did you mean 'clientSecret'?");
        Assert.DoesNotContain("value-canary", response.Failures.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckConfig_Unknowns_AreAccepted()
    {
        var settings = Of(("clientSecret", PropertyValue.Unknown), ("baseUrl", PropertyValue.Unknown), ("maxRetries", PropertyValue.Unknown));

        var response = await Fixture.Client.CheckConfigAsync(new CheckRequest { News = PropertyValueWriter.Write(settings) });

        Assert.Empty(response.Failures);
        Assert.Equal(settings.With("clientSecret", Secret(PropertyValue.Unknown)), Wire.Read(response.Inputs));
    }

    [Fact]
    public async Task DiffConfig_AnyChange_IsReportedAsUpdate()
    {
        var olds = Map(("baseUrl", "https://a.example"), ("clientSecret", "one"), ("version", "1.2.3"), ("routes", "{}"));
        var news = Map(("baseUrl", "https://b.example"), ("clientSecret", "two"), ("version", "0.2.0"), ("accountId", "a"));

        var diff = await Fixture.Client.DiffConfigAsync(new DiffRequest
        {
            OldInputs = PropertyValueWriter.Write(olds),
            Olds = PropertyValueWriter.Write(PropertyMap.Empty),
            News = PropertyValueWriter.Write(news),
        });

        AssertUpdates(diff, "baseUrl", "clientSecret", "version", "routes", "accountId");
    }

    [Fact]
    public async Task DiffConfig_SameSettings_HasNoChanges()
    {
        var settings = PropertyValueWriter.Write(Fixture.Settings());

        AssertNone(await Fixture.Client.DiffConfigAsync(new DiffRequest { OldInputs = settings, News = settings }));
    }

    [Fact]
    public async Task Configure_NothingSet_NamesEveryCommandInOneErrorWithoutDetails()
    {
        var failure = await AssertFailsAsync(
            StatusCode.InvalidArgument, "connectors:baseUrl, connectors:clientId, connectors:clientSecret", () => Fixture.Client.ConfigureAsync(new ConfigureRequest()));

        Assert.Contains("`pulumi config set connectors:baseUrl https://api.example.com` or CONNECTORS_BASE_URL", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("`pulumi config set connectors:clientId my-client` or CONNECTORS_CLIENT_ID", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("`pulumi config set --secret connectors:clientSecret` or CONNECTORS_CLIENT_SECRET", failure.Status.Detail, StringComparison.Ordinal);

        // The engine adds a command that stores the secret in clear to each setting of this detail.
        Assert.Null(failure.GetRpcStatus()?.GetDetail<ConfigureErrorMissingKeys>());
    }

    [Fact]
    public async Task Configure_SecretAccountId_IsRefusedWithoutItsValue()
    {
        var failure = await AssertFailsAsync(
            StatusCode.InvalidArgument,
            "connectors:accountId must not be a secret, because the ids of resources contain it in clear; set it without --secret",
            () => Fixture.ConfigureAsync(("accountId", Secret(String("account-canary")))));

        Assert.DoesNotContain("canary", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_BadSetting_FailsWithoutItsValue()
    {
        var failure = await AssertFailsAsync(
            StatusCode.InvalidArgument, "connectors:maxRetries", () => Fixture.ConfigureAsync(("maxRetries", String("value-canary"))));

        Assert.DoesNotContain("value-canary", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Configure_SettingsInEveryForm_Succeeds()
    {
        var response = await Fixture.ConfigureAsync(
            ("maxRetries", String("7")), ("requestTimeoutSeconds", PropertyValue.Of(5)), ("batching", String("false")), ("refreshBeforeUpdate", PropertyValue.Of(true)),
            ("routes", String("""{"listAdded":"GET /x"}""")));

        Assert.Equal(new ConfigureResponse { AcceptSecrets = true, AcceptResources = true, SupportsPreview = true }, response);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public async Task RefreshBeforeUpdate_SetAndSupported_IsInEveryResponse(bool setting, bool supported, bool expected)
    {
        await Fixture.Client.HandshakeAsync(new ProviderHandshakeRequest { EngineAddress = Fixture.Engine.Address, SupportsRefreshBeforeUpdate = supported });
        await Fixture.ConfigureAsync(("refreshBeforeUpdate", PropertyValue.Of(setting)));
        var inputs = PropertyValueWriter.Write(Connector().With("accountId", String(ProviderFixture.Account)));
        const string Type = ProviderFixture.ConnectorType;

        var create = await Fixture.Client.CreateAsync(new CreateRequest { Type = Type, Properties = inputs });
        var read = await Fixture.Client.ReadAsync(new ReadRequest { Id = Key, Type = Type, Inputs = inputs, Properties = create.Properties });
        var update = await Fixture.Client.UpdateAsync(new UpdateRequest { Id = Key, Type = Type, OldInputs = inputs, Olds = create.Properties, News = inputs });

        Assert.Equal(expected, create.RefreshBeforeUpdate);
        Assert.Equal(expected, read.RefreshBeforeUpdate);
        Assert.Equal(expected, update.RefreshBeforeUpdate);
    }

    [Fact]
    public async Task RefreshBeforeUpdate_ResourceNotReady_IsInErrorDetails()
    {
        await Fixture.HandshakeAsync();
        await Fixture.ConfigureAsync(("refreshBeforeUpdate", PropertyValue.Of(true)));
        var inputs = await Fixture.Configuration().CheckInputsAsync(Configured().Without("secretConfig"));
        var configuration = await Fixture.AddConnectorAsync();

        var failure = await Assert.ThrowsAsync<RpcException>(() => configuration.CreateCheckedAsync(inputs));

        Assert.True(StackResource.InitFailure(failure)?.RefreshBeforeUpdate);
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartUnconfiguredAsync();
}

using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

public sealed class ServiceTests : ProviderTest
{
    /// <summary>Calls that this provider does not support.</summary>
    private static readonly ImmutableDictionary<string, Func<ProviderClient, Task>> UnsupportedCalls = new Dictionary<string, Func<ProviderClient, Task>>
    {
        ["Construct"] = client => client.CallAsync<ConstructRequest, ConstructResponse>("Construct", new ConstructRequest()),
        ["Call"] = client => client.CallAsync<CallRequest, CallResponse>("Call", new CallRequest()),
        ["Parameterize"] = client => client.CallAsync<ParameterizeRequest, ParameterizeResponse>("Parameterize", new ParameterizeRequest()),
        ["GetMapping"] = client => client.CallAsync<GetMappingRequest, GetMappingResponse>("GetMapping", new GetMappingRequest()),
        ["GetMappings"] = client => client.CallAsync<GetMappingsRequest, GetMappingsResponse>("GetMappings", new GetMappingsRequest()),
        ["StreamInvoke"] = client => client.CallAsync<InvokeRequest, InvokeResponse>("StreamInvoke", new InvokeRequest()),
    }.ToImmutableDictionary();

    [Fact]
    public async Task Handshake_Always_AcceptsSecretsAndResources()
    {
        var response = await Fixture.HandshakeAsync();

        Assert.Equal(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true }, response);
    }

    [Fact]
    public async Task GetPluginInfo_Always_ReturnsTheVersion() =>
        Assert.Equal(File.ReadAllText(SourceTree.File("VERSION")).Trim(), (await Fixture.Client.CallAsync<Empty, PluginInfo>("GetPluginInfo", new Empty())).Version);

    [Fact]
    public async Task GetSchema_VersionZero_ReturnsSchemaJson()
    {
        var response = await Fixture.Client.CallAsync<GetSchemaRequest, GetSchemaResponse>("GetSchema", new GetSchemaRequest());

        Assert.Equal(JObject.Parse(await File.ReadAllTextAsync(SourceTree.File("schema.json"), Cancellation)).ToString(), response.Schema);
    }

    [Fact]
    public Task GetSchema_OtherVersion_Fails() =>
        AssertFailsAsync(
            StatusCode.InvalidArgument,
            "7",
            () => Fixture.Client.CallAsync<GetSchemaRequest, GetSchemaResponse>("GetSchema", new GetSchemaRequest { Version = 7 }));

    [Fact]
    public async Task Attach_EngineAddress_SendsTheLogToIt()
    {
        await Fixture.Client.CallAsync<PluginAttach, Empty>("Attach", new PluginAttach { Address = Fixture.Engine.Address });
        await Fixture.ConfigureAsync();

        await Fixture.Configuration().CheckInputsAsync(Configured());

        Assert.NotEmpty(Fixture.Engine.Log);
    }

    [Theory]
    [InlineData("Construct")]
    [InlineData("Call")]
    [InlineData("Parameterize")]
    [InlineData("GetMapping")]
    [InlineData("GetMappings")]
    [InlineData("StreamInvoke")]
    public async Task UnsupportedCall_Always_IsUnimplemented(string method)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(() => UnsupportedCalls[method](Fixture.Client));

        Assert.Equal(StatusCode.Unimplemented, exception.StatusCode);
    }

    [Fact]
    public async Task AnyResourceCall_BeforeConfigure_FailsWithPrecondition()
    {
        var connector = Fixture.Connector();

        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", () => connector.ImportAsync(Key));
        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", connector.DeleteAsync);
        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "x" }));
        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.ListAsync(new ListRequest { Token = "x" }));
        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.DiffAsync(new DiffRequest()));
        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.UpdateAsync(new UpdateRequest()));
        await AssertFailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.CreateAsync(new CreateRequest()));
    }

    [Theory]
    [InlineData(ProviderFixture.ConnectorType)]
    [InlineData(ProviderFixture.ConfigurationType)]
    public async Task Check_BeforeConfigure_ValidatesInputsWithoutThePlatform(string type)
    {
        var resource = new StackResource(Fixture.Client, type, "store");

        var good = await resource.CheckAsync(Connector());
        var bad = await resource.CheckAsync(Of(("conectorId", String("x"))));

        Assert.Empty(good.Failures);
        Assert.Equal(Connector(), Wire.Read(good.Inputs));
        Assert.Equal("'conectorId' is not a property; did you mean 'connectorId'?", Assert.Single(bad.Failures).Reason);
    }

    [Fact]
    public async Task AnyResourceCall_UnknownToken_SuggestsTheNearest()
    {
        await Fixture.ConfigureAsync();

        await AssertFailsAsync(
            StatusCode.NotFound,
            "no resource type 'connectors:index:Conector'; did you mean 'connectors:index:Connector'?",
            () => Fixture.Client.CheckAsync(new CheckRequest { Type = "connectors:index:Conector" }));
        await AssertFailsAsync(
            StatusCode.NotFound,
            "no function 'connectors:index:getConector'; did you mean 'connectors:index:getConnector'?",
            () => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConector" }));
    }

    [Fact]
    public async Task Check_TypeOnlyInUrn_IsReadAfterTheParents()
    {
        await Fixture.ConfigureAsync();

        var response = await Fixture.Client.CheckAsync(new CheckRequest
        {
            Urn = $"urn:pulumi:dev::tests::acme:index:Account${ProviderFixture.ConnectorType}::store",
            News = PropertyValueWriter.Write(Connector()),
        });

        Assert.Empty(response.Failures);
    }

    [Fact]
    public async Task Create_NameOnlyInUrn_IsReadAfterTheType()
    {
        await Fixture.ConfigureAsync();
        await Fixture.AddConnectorAsync();
        var request = new CreateRequest
        {
            Urn = $"urn:pulumi:dev::tests::{ProviderFixture.ConnectorType}::my-store",
            Properties = PropertyValueWriter.Write(Connector().With("accountId", String(ProviderFixture.Account))),
        };

        await AssertFailsAsync(
            StatusCode.AlreadyExists, $"pulumi import {ProviderFixture.ConnectorType} my-store {Key} --protect=false", () => Fixture.Client.CreateAsync(request));
    }

    [Fact]
    public async Task Cancel_CallInProgress_EndsItAndTheNextRunWorks()
    {
        // The clock stands still, so the call waits for its connector until Cancel.
        await using var fixture = await ProviderFixture.StartAsync(time: new FakeTimeProvider(DateTimeOffset.UnixEpoch));
        var create = fixture.Configuration().CreateAsync(Configured());
        await Wait.UntilAsync(async () => (await fixture.GetRequestedEndpointsAsync()).Contains("listAdded"));

        await fixture.Client.CancelAsync();

        await AssertFailsAsync(StatusCode.Cancelled, "canceled", () => create);
        await AssertFailsAsync(StatusCode.Cancelled, "canceled", () => fixture.Connector().CreateAsync(Connector()));
        await fixture.NextRunAsync();
        await fixture.Connector().CreateAsync(Connector());
    }

    [Fact]
    public async Task Check_InvalidProtobufValue_IsInvalidArgument()
    {
        await Fixture.ConfigureAsync();
        var broken = new Struct { Fields = { ["connectorId"] = new Value() } };

        await AssertFailsAsync(
            StatusCode.InvalidArgument,
            "no kind",
            () => Fixture.Client.CheckAsync(new CheckRequest { Type = ProviderFixture.ConnectorType, News = broken }));
    }

    [Fact]
    public async Task Check_MessageAboveGrpcDefaultLimit_IsAccepted()
    {
        await Fixture.ConfigureAsync();
        var large = Connector().With("config", Map(("account", new string('x', 35 * 1024 * 1024))));

        var response = await Fixture.Configuration().CheckAsync(large);

        Assert.Empty(response.Failures);
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartUnconfiguredAsync();
}

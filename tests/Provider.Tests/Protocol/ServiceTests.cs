using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ServiceTests : ProviderTest
{
    /// <summary>Every call that means nothing to this provider.</summary>
    private static readonly ImmutableDictionary<string, Func<ProviderClient, Task>> NotOffered = new Dictionary<string, Func<ProviderClient, Task>>
    {
        ["Construct"] = client => client.CallAsync<ConstructRequest, ConstructResponse>("Construct", new ConstructRequest()),
        ["Call"] = client => client.CallAsync<CallRequest, CallResponse>("Call", new CallRequest()),
        ["Parameterize"] = client => client.CallAsync<ParameterizeRequest, ParameterizeResponse>("Parameterize", new ParameterizeRequest()),
        ["GetMapping"] = client => client.CallAsync<GetMappingRequest, GetMappingResponse>("GetMapping", new GetMappingRequest()),
        ["GetMappings"] = client => client.CallAsync<GetMappingsRequest, GetMappingsResponse>("GetMappings", new GetMappingsRequest()),
        ["StreamInvoke"] = client => client.CallAsync<InvokeRequest, InvokeResponse>("StreamInvoke", new InvokeRequest()),
    }.ToImmutableDictionary();

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartUnconfiguredAsync();

    [Fact]
    public async Task Handshake_Always_AcceptsSecretsAndResources()
    {
        var response = await Fixture.HandshakeAsync();

        Assert.Equal(new ProviderHandshakeResponse { AcceptSecrets = true, AcceptResources = true }, response);
    }

    [Fact]
    public async Task GetPluginInfo_Always_IsTheVersion() =>
        Assert.Equal("0.1.0", (await Fixture.Client.CallAsync<Empty, PluginInfo>("GetPluginInfo", new Empty())).Version);

    [Fact]
    public async Task GetSchema_VersionZero_IsTheFileItself()
    {
        var response = await Fixture.Client.CallAsync<GetSchemaRequest, GetSchemaResponse>("GetSchema", new GetSchemaRequest());

        Assert.Equal(await File.ReadAllTextAsync(SourceTree.File("schema.json"), Cancellation), response.Schema);
    }

    [Fact]
    public Task GetSchema_OtherVersion_IsRefused() =>
        FailsAsync(
            StatusCode.InvalidArgument,
            "7",
            () => Fixture.Client.CallAsync<GetSchemaRequest, GetSchemaResponse>("GetSchema", new GetSchemaRequest { Version = 7 }));

    [Fact]
    public async Task Attach_Address_SendsTheLogThere()
    {
        await Fixture.Client.CallAsync<PluginAttach, Empty>("Attach", new PluginAttach { Address = Fixture.Engine.Address });
        await Fixture.ConfigureAsync();

        await Fixture.Configuration().CheckedAsync(Configured());

        Assert.NotEmpty(Fixture.Engine.Log);
    }

    [Theory]
    [InlineData("Construct")]
    [InlineData("Call")]
    [InlineData("Parameterize")]
    [InlineData("GetMapping")]
    [InlineData("GetMappings")]
    [InlineData("StreamInvoke")]
    public async Task CallThatDoesNotApply_Always_IsUnimplemented(string method)
    {
        var exception = await Assert.ThrowsAsync<RpcException>(() => NotOffered[method](Fixture.Client));

        Assert.Equal(StatusCode.Unimplemented, exception.StatusCode);
    }

    [Fact]
    public async Task AnyResourceCall_BeforeConfigure_IsRefusedAndNoBug()
    {
        var connector = Fixture.Connector();

        await FailsAsync(StatusCode.FailedPrecondition, "not configured", () => connector.ImportAsync(Key));
        await FailsAsync(StatusCode.FailedPrecondition, "not configured", connector.DeleteAsync);
        await FailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "x" }));
        await FailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.ListAsync(new ListRequest { Token = "x" }));
        await FailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.DiffAsync(new DiffRequest()));
        await FailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.UpdateAsync(new UpdateRequest()));
        await FailsAsync(StatusCode.FailedPrecondition, "not configured", () => Fixture.Client.CreateAsync(new CreateRequest()));
    }

    [Theory]
    [InlineData(ProviderFixture.ConnectorType)]
    [InlineData(ProviderFixture.ConfigurationType)]
    public async Task Check_BeforeConfigure_ChecksTheInputsByThemselves(string type)
    {
        var resource = new StackResource(Fixture.Client, type, "store");

        var good = await resource.CheckAsync(Connector());
        var bad = await resource.CheckAsync(Of(("conectorId", Text("x"))));

        Assert.Empty(good.Failures);
        Assert.Equal(Connector(), PropertyValueReader.Read(good.Inputs));
        Assert.Equal(2, bad.Failures.Count);
    }

    [Fact]
    public async Task AnyResourceCall_UnknownToken_NamesTheNearest()
    {
        await Fixture.ConfigureAsync();

        await FailsAsync(
            StatusCode.NotFound,
            "no resource type 'connectors:index:Conector'; did you mean 'connectors:index:Connector'?",
            () => Fixture.Client.CheckAsync(new CheckRequest { Type = "connectors:index:Conector" }));
        await FailsAsync(
            StatusCode.NotFound,
            "no function 'connectors:index:getConector'; did you mean 'connectors:index:getConnector'?",
            () => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConector" }));
    }

    [Fact]
    public async Task Check_TypeInTheUrnOnly_IsFoundBehindTheParents()
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
    public async Task Cancel_CallUnderWay_EndsItAndTheNextRunGoesOn()
    {
        await Fixture.ConfigureAsync();
        var create = Fixture.Configuration().CreateAsync(Configured());
        await Waiting.UntilAsync(async () => (await Fixture.AskedAsync()).Contains("listAdded"));

        await Fixture.Client.CancelAsync();

        await FailsAsync(StatusCode.Cancelled, "cancelled", () => create);
        await FailsAsync(StatusCode.Cancelled, "cancelled", () => Fixture.Connector().CreateAsync(Connector()));
        await Fixture.NextRunAsync();
        await Fixture.Connector().CreateAsync(Connector());
    }

    [Fact]
    public async Task Check_ValueThatNoEngineSends_IsInvalidArgument()
    {
        await Fixture.ConfigureAsync();
        var broken = new Struct { Fields = { ["connectorId"] = new Value() } };

        await FailsAsync(
            StatusCode.InvalidArgument,
            "no kind",
            () => Fixture.Client.CheckAsync(new CheckRequest { Type = ProviderFixture.ConnectorType, News = broken }));
    }

    [Fact]
    public async Task Create_MessageLargerThanGrpcsUsualLimit_Arrives()
    {
        await Fixture.ConfigureAsync();
        var large = Connector().With("config", Map(("account", new string('x', 35 * 1024 * 1024))));

        var response = await Fixture.Configuration().CheckAsync(large);

        Assert.Empty(response.Failures);
    }
}

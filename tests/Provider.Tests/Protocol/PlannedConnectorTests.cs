using Grpc.Core;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

/// <summary>Functions that a preview calls for a connector that the update will add.</summary>
public sealed class PlannedConnectorTests : ProviderTest
{
    private const string GetConfiguration = "connectors:index:getConnectorConfiguration";

    [Fact]
    public async Task GetConnectorConfiguration_PlannedConnector_ReturnsNoValuesAndWarnsOnce()
    {
        await Fixture.Connector().PreviewCreateAsync(Connector());

        var response = await InvokeAsync(Fixture, Connector());
        await InvokeAsync(Fixture, Connector());

        Assert.Equal(Empty().With("fields", new PropertyList([])), Wire.Read(response.Return));
        Assert.Contains("pass the id output of the Connector as connectorId", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetConnectorConfiguration_PlannedConnectorInUseElsewhere_ReturnsFieldsWithoutTheirValues()
    {
        const string Other = "b3ba4fbd9d51df11";
        var other = Configured().With("accountId", String(Other));
        await Fixture.Emulator.Admin.AddAsync(Other, TestCatalogue.Store, Cancellation);
        await Fixture.Configuration().CreateAsync(other);
        await Fixture.Connector().PreviewCreateAsync(Connector());

        var result = Wire.Read((await InvokeAsync(Fixture, Connector())).Return);

        var fields = Assert.IsType<PropertyList>(result["fields"]).Cast<PropertyMap>().ToList();
        Assert.Contains(fields, field => field["id"] == String("account"));
        Assert.All(fields, field => Assert.False(field.ContainsKey("value")));
    }

    [Fact]
    public async Task GetConnectorConfiguration_PlatformShowsFieldsBefore_ReturnsThem()
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Habits = [Habit.Parse("configuration-gone=fields")] });
        await fixture.Connector().PreviewCreateAsync(Connector());

        var result = Wire.Read((await InvokeAsync(fixture, Connector())).Return);

        Assert.NotEmpty(Assert.IsType<PropertyList>(result["fields"]));
        Assert.Equal(PropertyValue.Of(false), result["configured"]);
    }

    [Fact]
    public async Task GetConnectorConfiguration_NextRun_IsNotPlannedAnyMore()
    {
        await Fixture.Connector().PreviewCreateAsync(Connector());
        await Fixture.NextRunAsync();

        await AssertFailsAsync(StatusCode.NotFound, "pass the id output of the Connector as connectorId", () => InvokeAsync(Fixture, Connector()));
    }

    [Theory]
    [InlineData("getConnector")]
    [InlineData("getSupportedConnectors")]
    [InlineData("getConnectorConfiguration")]
    public async Task Invoke_IdOfAResource_IsItsConnector(string function)
    {
        await Fixture.AddConnectorAsync();
        var token = $"connectors:index:{function}";

        var byConnector = await InvokeAsync(Fixture, Connector(), token);
        var byResource = await InvokeAsync(Fixture, Connector(Key), token);
        var withAccount = await InvokeAsync(Fixture, Connector(Key).With("accountId", String(ProviderFixture.Account)), token);
        var withOther = await InvokeAsync(Fixture, Connector(Key).With("accountId", String("b3ba4fbd9d51df11")), token);

        Assert.Empty(byConnector.Failures);
        Assert.Equal(byConnector, byResource);
        Assert.Equal(byConnector, withAccount);
        Assert.Equal("'accountId' must be the sub-account in 'connectorId', or be left out", Assert.Single(withOther.Failures).Reason);
    }

    private static PropertyMap Empty() => Connector()
        .With("accountId", String(ProviderFixture.Account))
        .With("configured", PropertyValue.Of(false))
        .With("connectionFields", new PropertyList([]));

    private static Task<InvokeResponse> InvokeAsync(ProviderFixture fixture, PropertyMap arguments, string token = GetConfiguration) =>
        fixture.Client.InvokeAsync(new InvokeRequest { Tok = token, Args = PropertyValueWriter.Write(arguments), Preview = true });
}

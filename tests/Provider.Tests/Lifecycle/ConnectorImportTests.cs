using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

public sealed class ConnectorImportTests : ProviderTest
{
    [Fact]
    public async Task Import_Added_ReturnsInputsThatCheckAcceptsWithoutDiff()
    {
        await Fixture.AddConnectorAsync();
        var connector = Fixture.Connector();

        var read = await connector.ImportAsync(Key);
        var check = await connector.CheckAsync(connector.Inputs);

        Assert.Equal(Key, read.Id);
        Assert.Equal(Connector(), connector.Inputs);
        Assert.Empty(check.Failures);
        Assert.Equal(read.Inputs, check.Inputs);
        AssertNone(await connector.DiffAsync(Connector()));
    }

    [Fact]
    public async Task Import_NotAdded_ReturnsNothingAndListsAddedConnectors()
    {
        await Fixture.AddConnectorAsync(TestCatalogue.Plain);

        var read = await Fixture.Connector().ImportAsync(Key);

        Assert.Equal(new ReadResponse(), read);
        var advice = Assert.Single(Fixture.Engine.Warnings).Message;
        Assert.Contains($"has no connector '{TestCatalogue.Store}'", advice, StringComparison.Ordinal);
        Assert.Contains($"It has {ProviderFixture.Account}/{TestCatalogue.Plain} (Plain).", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000000000000001", "a3ba4fbd9d51df11/0000000000000001")]
    [InlineData("a/b/c", "<accountId>/<connectorId>")]
    [InlineData("", "<accountId>/<connectorId>")]
    public async Task Import_InvalidId_FailsWithTheExpectedForm(string id, string message) =>
        await AssertFailsAsync(StatusCode.InvalidArgument, message, () => Fixture.Connector().ImportAsync(id));

    [Fact]
    public async Task Get_Added_ReturnsTheOutputs()
    {
        await Fixture.AddConnectorAsync();

        var read = await Fixture.Connector().GetAsync(Key);

        Assert.Equal(String("Store"), Wire.Read(read.Properties)["name"]);
    }

    [Fact]
    public async Task Get_NotAdded_LeavesPropertiesUnset() => Assert.Null((await Fixture.Connector().GetAsync(Key)).Properties);

    [Fact]
    public async Task List_Connectors_ReturnsIdsForImport()
    {
        await Fixture.AddConnectorAsync();
        await Fixture.AddConnectorAsync(TestCatalogue.Plain);

        var all = await Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType });
        var limited = await Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType, Limit = 1 });
        var found = await Fixture.Client.ListAsync(
            new ListRequest { Token = ProviderFixture.ConnectorType, Query = PropertyValueWriter.Write(Map(("query", "plain"))) });

        Assert.Equal([Key, $"{ProviderFixture.Account}/{TestCatalogue.Plain}"], all.Select(response => response.Result.Id));
        Assert.Equal(["Store", "Plain"], all.Select(response => response.Result.Name));
        Assert.Equal([Key], limited.Select(response => response.Result.Id));
        Assert.Equal(["Plain"], found.Select(response => response.Result.Name));
    }

    [Fact]
    public async Task Check_ConnectorInputs_DropsEmptyValues()
    {
        var program = Connector().With("adoptExisting", PropertyValue.Null).With("accountId", String(string.Empty));

        var inputs = await Fixture.Connector().CheckInputsAsync(program);

        Assert.Equal(Connector(), inputs);
    }

    [Fact]
    public async Task Check_WrongConnectorInputs_ReportsAllWithoutTopLevelProperty()
    {
        var program = Of(("connectorId", String("a/b")), ("adoptExisting", String("yes")), ("conectorId", String("x")));

        var response = await Fixture.Connector().CheckAsync(program);

        Assert.Equal(3, response.Failures.Count);
        Assert.All(response.Failures, failure => Assert.Equal(string.Empty, failure.Property));
        Assert.Contains(response.Failures, failure => failure.Reason == "'connectorId' must not contain '/'");
        Assert.Contains(response.Failures, failure => failure.Reason == "'adoptExisting' must be a boolean");
        Assert.Contains(response.Failures, failure => failure.Reason == "'conectorId' is not a property; did you mean 'connectorId'?");
    }
}

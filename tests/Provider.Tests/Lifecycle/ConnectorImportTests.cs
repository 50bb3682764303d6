using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ConnectorImportTests : ProviderTest
{
    [Fact]
    public async Task Import_Added_GivesInputsThatCheckAcceptsAndDiffFindsEqual()
    {
        await Fixture.AddedAsync();
        var connector = Fixture.Connector();

        var read = await connector.ImportAsync(Key);
        var check = await connector.CheckAsync(connector.Inputs);

        Assert.Equal(Key, read.Id);
        Assert.Equal(Of(("accountId", Text(ProviderFixture.Account)), ("connectorId", Text(TestCatalogue.Store))), connector.Inputs);
        Assert.Empty(check.Failures);
        Assert.Equal(read.Inputs, check.Inputs);
        AssertNone(await connector.DiffAsync(Connector()));
    }

    [Fact]
    public async Task Import_NotAdded_AnswersNothingAndSaysWhatIsThere()
    {
        await Fixture.AddedAsync(TestCatalogue.Plain);

        var read = await Fixture.Connector().ImportAsync(Key);

        Assert.Equal(new ReadResponse(), read);
        var advice = Assert.Single(Fixture.Engine.Warnings).Message;
        Assert.Contains($"has no connector '{TestCatalogue.Store}'", advice, StringComparison.Ordinal);
        Assert.Contains($"It has: {ProviderFixture.Account}/{TestCatalogue.Plain} (Plain).", advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000000000000001", "a3ba4fbd9d51df11/0000000000000001")]
    [InlineData("a/b/c", "<accountId>/<connectorId>")]
    [InlineData("", "<accountId>/<connectorId>")]
    public async Task Import_IdThatIsNone_SaysTheForm(string id, string words) =>
        await FailsAsync(StatusCode.InvalidArgument, words, () => Fixture.Connector().ImportAsync(id));

    [Fact]
    public async Task Get_Added_GivesTheOutputs()
    {
        await Fixture.AddedAsync();

        var read = await Fixture.Connector().GetAsync(Key);

        Assert.Equal(Text("Store"), PropertyValueReader.Read(read.Properties)["name"]);
    }

    [Fact]
    public async Task Get_NotAdded_LeavesPropertiesUnset() => Assert.Null((await Fixture.Connector().GetAsync(Key)).Properties);

    [Fact]
    public async Task List_Connectors_GivesIdsThatImportTakes()
    {
        await Fixture.AddedAsync();
        await Fixture.AddedAsync(TestCatalogue.Plain);

        var all = await Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType });
        var limited = await Fixture.Client.ListAsync(new ListRequest { Token = ProviderFixture.ConnectorType, Limit = 1 });
        var searched = await Fixture.Client.ListAsync(
            new ListRequest { Token = ProviderFixture.ConnectorType, Query = PropertyValueWriter.Write(Map(("query", "plain"))) });

        Assert.Equal([Key, $"{ProviderFixture.Account}/{TestCatalogue.Plain}"], all.Select(answer => answer.Result.Id));
        Assert.Equal(["Store", "Plain"], all.Select(answer => answer.Result.Name));
        Assert.Equal([Key], limited.Select(answer => answer.Result.Id));
        Assert.Equal(["Plain"], searched.Select(answer => answer.Result.Name));
    }

    [Fact]
    public async Task Check_ConnectorInputs_TakesTheProvidersAccountAndDropsWhatIsEmpty()
    {
        var program = Connector().With("adoptExisting", PropertyValue.Null).With("accountId", Text(string.Empty));

        var inputs = await Fixture.Connector().CheckedAsync(program);

        Assert.Equal(Of(("accountId", Text(ProviderFixture.Account)), ("connectorId", Text(TestCatalogue.Store))), inputs);
    }

    [Fact]
    public async Task Check_ConnectorInputsThatAreWrong_NamesAllAtOnceAndNoTopLevelProperty()
    {
        var program = Of(("connectorId", Text("a/b")), ("adoptExisting", Text("yes")), ("conectorId", Text("x")));

        var response = await Fixture.Connector().CheckAsync(program);

        Assert.Equal(3, response.Failures.Count);
        Assert.All(response.Failures, failure => Assert.Equal(string.Empty, failure.Property));
        Assert.Contains(response.Failures, failure => failure.Reason == "'connectorId' cannot be an id: it contains '/'");
        Assert.Contains(response.Failures, failure => failure.Reason == "'adoptExisting' has to be true or false");
        Assert.Contains(response.Failures, failure => failure.Reason == "there is no property 'conectorId'; did you mean 'connectorId'?");
    }
}

using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class ListTests : ProviderTest
{
    private const string Other = $"{ProviderFixture.Account}/{TestCatalogue.Plain}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Fixture.AddedAsync(TestCatalogue.Plain);
        await Fixture.AddedAsync();
    }

    [Fact]
    public async Task List_PageSize_GoesOnWithTheTokenWhateverWasRemovedMeanwhile()
    {
        var first = await ListAsync(new ListRequest { PageSize = 1 });
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        var second = await ListAsync(new ListRequest { PageSize = 1, ContinuationToken = first[1].Continuation.ContinuationToken });

        Assert.Equal(Key, first[0].Result.Id);
        Assert.Equal([Other], second.Select(answer => answer.Result?.Id));
    }

    [Theory]
    [InlineData(1, 0, 1, false)]
    [InlineData(2, 1, 1, true)]
    [InlineData(1, 1, 1, false)]
    [InlineData(0, 2, 2, false)]
    [InlineData(0, 0, 2, false)]
    public async Task List_LimitAndPageSize_GiveSoManyAndSayWhetherThereIsMore(int limit, int pageSize, int results, bool more)
    {
        var answers = await ListAsync(new ListRequest { Limit = limit, PageSize = pageSize });

        Assert.Equal(results, answers.Count(answer => answer.Result is not null));
        Assert.Equal(more, answers[^1].Continuation is not null);
    }

    [Fact]
    public async Task List_FilterThatIsNotKnownYet_CannotBeAnsweredYet() =>
        Assert.NotNull(Assert.Single(await ListAsync(new ListRequest { Query = PropertyValueWriter.Write(Of(("accountId", PropertyValue.Unknown))) })).Computed);

    [Theory]
    [InlineData("quer", "x", "There is no filter 'quer'; did you mean 'query'?")]
    [InlineData("accountId", "a/b", "'accountId' cannot be an id: it contains '/'")]
    public async Task List_FilterThatMakesNoSense_SaysSo(string name, string value, string words) =>
        await FailsAsync(StatusCode.InvalidArgument, words, () => ListAsync(new ListRequest { Query = PropertyValueWriter.Write(Map((name, value))) }));

    [Fact]
    public async Task List_NumbersAndTokensThatMakeNoSense_AreRefused()
    {
        await FailsAsync(StatusCode.InvalidArgument, "cannot be negative", () => ListAsync(new ListRequest { Limit = -1 }));
        await FailsAsync(StatusCode.InvalidArgument, "<accountId>/<connectorId>", () => ListAsync(new ListRequest { ContinuationToken = "x/y/z" }));
        await FailsAsync(
            StatusCode.InvalidArgument,
            "has to be text",
            () => ListAsync(new ListRequest { Query = PropertyValueWriter.Write(Of(("accountId", PropertyValue.Of(1)))) }));
    }

    private async Task<List<ListResponse>> ListAsync(ListRequest request)
    {
        request.Token = ProviderFixture.ConnectorType;
        return [.. await Fixture.Client.ListAsync(request)];
    }
}

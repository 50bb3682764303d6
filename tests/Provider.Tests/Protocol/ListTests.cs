using Grpc.Core;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

public sealed class ListTests : ProviderTest
{
    private const string Other = $"{ProviderFixture.Account}/{TestCatalogue.OAuth}";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Fixture.AddConnectorAsync(TestCatalogue.OAuth);
        await Fixture.AddConnectorAsync();
    }

    [Fact]
    public async Task List_ContinuationToken_ContinuesAfterARemoval()
    {
        var first = await ListAsync(new ListRequest { PageSize = 1 });
        await Fixture.Emulator.Admin.RemoveAsync(ProviderFixture.Account, TestCatalogue.Store, Cancellation);
        var second = await ListAsync(new ListRequest { PageSize = 1, ContinuationToken = first[1].Continuation.ContinuationToken });

        Assert.Equal(Key, first[0].Result.Id);
        Assert.Equal([Other], second.Select(response => response.Result?.Id));
    }

    [Theory]
    [InlineData(1, 0, 1, false)]
    [InlineData(2, 1, 1, true)]
    [InlineData(1, 1, 1, false)]
    [InlineData(0, 2, 2, false)]
    [InlineData(0, 0, 2, false)]
    public async Task List_LimitAndPageSize_ReturnsCountAndContinuation(int limit, int pageSize, int results, bool more)
    {
        var responses = await ListAsync(new ListRequest { Limit = limit, PageSize = pageSize });

        Assert.Equal(results, responses.Count(response => response.Result is not null));
        Assert.Equal(more, responses[^1].Continuation is not null);
    }

    [Fact]
    public async Task List_IdsThatShowAKnownSecret_AreLeftOut()
    {
        await Fixture.Connector().CheckAsync(Of(("connectorId", Secret(String(TestCatalogue.OAuth)))));

        Assert.Empty(await ListAsync(new ListRequest()));

        Assert.Contains(Fixture.Engine.Warnings, warning => warning.Message.StartsWith("A resource is left out of the list", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_UnknownFilter_ReturnsComputed() =>
        Assert.NotNull(Assert.Single(await ListAsync(new ListRequest { Query = PropertyValueWriter.Write(Of(("accountId", PropertyValue.Unknown))) })).Computed);

    [Theory]
    [InlineData("quer", "x", "'quer' is not a filter of this resource type; did you mean 'query'?")]
    [InlineData("accountId", "a/b", "'accountId' must not contain '/'")]
    public async Task List_InvalidFilter_FailsWithReason(string name, string value, string message) =>
        await AssertFailsAsync(StatusCode.InvalidArgument, message, () => ListAsync(new ListRequest { Query = PropertyValueWriter.Write(Map((name, value))) }));

    [Fact]
    public async Task List_SecretAccountId_IsRefused() =>
        await AssertFailsAsync(
            StatusCode.InvalidArgument,
            "'accountId' must not be a secret",
            () => ListAsync(new ListRequest { Query = PropertyValueWriter.Write(Of(("accountId", Secret(String(ProviderFixture.Account))))) }));

    [Fact]
    public async Task List_InvalidNumbersAndTokens_Fail()
    {
        await AssertFailsAsync(StatusCode.InvalidArgument, "must not be negative", () => ListAsync(new ListRequest { Limit = -1 }));
        await AssertFailsAsync(StatusCode.InvalidArgument, "<accountId>/<connectorId>", () => ListAsync(new ListRequest { ContinuationToken = "x/y/z" }));
        await AssertFailsAsync(
            StatusCode.InvalidArgument,
            "must be a string",
            () => ListAsync(new ListRequest { Query = PropertyValueWriter.Write(Of(("accountId", PropertyValue.Of(1)))) }));
    }

    private async Task<List<ListResponse>> ListAsync(ListRequest request)
    {
        request.Token = ProviderFixture.ConnectorType;
        return [.. await Fixture.Client.ListAsync(request)];
    }
}

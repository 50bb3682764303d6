using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Writes;

/// <summary>The platform does a write, and a gateway replaces a response with a page of its own.</summary>
public sealed class GatewayPageTests : ProviderTest
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);
    private Gateway _gateway = null!;

    public static TheoryData<string> ContentTypes =>
    [
        "text/html; charset=utf-8", "text/html; charset=utf8", "text/html; charset=windows-1252", "text/html; charset=gb2312",
        "text/html; charset=\"\"", "text/html; charset=utf-7", "nonsense", string.Empty,
    ];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _gateway = await Gateway.StartAsync(Fixture);
    }

    public override async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(ContentTypes))]
    public async Task Create_PageForTheAdd_Succeeds(string contentType)
    {
        _gateway.PageContentType = contentType;
        _gateway.ReturnsPage = Gateway.IsAdd;
        var connector = Fixture.Connector();

        await RunAsync(() => connector.CreateAsync(Connector()));

        Assert.Equal((Key, String("Store")), (connector.Id, connector.State["name"]));
    }

    [Theory]
    [MemberData(nameof(ContentTypes))]
    public async Task Create_PageForEveryListAfterTheAdd_KeepsTheConnector(string contentType)
    {
        _gateway.PageContentType = contentType;
        _gateway.ReturnsPage = request => Gateway.IsList(request) && HasSent("POST", "/connectors");
        var connector = Fixture.Connector();

        await AssertKeptAsync(connector, () => connector.CreateAsync(Connector()), "returned 502");

        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
        await AssertNextRunSucceedsAsync(connector, Connector());
    }

    [Theory]
    [MemberData(nameof(ContentTypes))]
    public async Task Create_PageForTheAddAndEveryListAfterIt_KeepsTheConnector(string contentType)
    {
        _gateway.PageContentType = contentType;
        _gateway.ReturnsPage = request => Gateway.IsAdd(request) || (Gateway.IsList(request) && HasSent("POST", "/connectors"));
        var connector = Fixture.Connector();

        await AssertKeptAsync(connector, () => connector.CreateAsync(Connector()), "could not be verified");
    }

    [Fact]
    public async Task Create_ManyAtOnceAndAPageAfterTheAdds_KeepsAll()
    {
        _gateway.PageContentType = "text/html; charset=utf8";
        _gateway.ReturnsPage = request => Gateway.IsList(request) && HasSent("POST", "/connectors");
        StackResource[] connectors = [Fixture.Connector("a"), Fixture.Connector("b"), Fixture.Connector("c")];
        string[] ids = [TestCatalogue.Store, TestCatalogue.OAuth, TestCatalogue.Plain];

        await RunAsync(() => Task.WhenAll(connectors.Zip(ids, (connector, id) => Record.ExceptionAsync(() => connector.CreateAsync(Connector(id))).AsTask())));

        Assert.Equal(ids.Order(), (await Fixture.GetAddedIdsAsync()).Order());
        Assert.Equal(ids.Select(id => $"{ProviderFixture.Account}/{id}"), connectors.Select(connector => connector.Id));
    }

    [Theory]
    [MemberData(nameof(ContentTypes))]
    public async Task Create_PageForEveryReadBack_KeepsTheConfiguration(string contentType)
    {
        var configuration = await Fixture.AddConnectorAsync();
        _gateway.PageContentType = contentType;
        _gateway.ReturnsPage = request => Gateway.IsGetConfiguration(request) && HasSent("POST", "/config");

        await AssertKeptAsync(configuration, () => configuration.CreateAsync(Configured()), "could not be read back");

        Assert.Equal("acme", (string?)(await Fixture.GetStoredAsync())["fields"]?["account"]);
        Assert.Equal(Secret(Map(("apiKey", "key-canary-1"))), configuration.State["secretConfig"]);
        await AssertNextRunSucceedsAsync(configuration, Configured());
    }

    [Fact]
    public async Task Create_PageForTheConfigureAndEveryReadBack_KeepsTheConfiguration()
    {
        var configuration = await Fixture.AddConnectorAsync();
        _gateway.ReturnsPage = request => HasSent("POST", "/config") && (Gateway.IsConfigure(request) || Gateway.IsGetConfiguration(request));

        await AssertKeptAsync(configuration, () => configuration.CreateAsync(Configured()), "could not be verified");
    }

    [Fact]
    public async Task Update_PageForTheConfigureAndEveryReadBack_KeepsTheNewInputs()
    {
        var configuration = await Fixture.AddConnectorAsync();
        await RunAsync(() => configuration.CreateAsync(Configured()));
        await Fixture.AdvanceAsync();
        await _gateway.UseAsync(Fixture);
        _gateway.Forwarded.Clear();
        _gateway.ReturnsPage = request => HasSent("POST", "/config") && (Gateway.IsConfigure(request) || Gateway.IsGetConfiguration(request));

        await AssertKeptAsync(configuration, () => configuration.UpdateAsync(Configured("changed")), "could not be verified");

        Assert.Equal(Map(("account", "changed")), configuration.State["config"]);
    }

    [Fact]
    public async Task Create_TimeoutAfterTheAdd_KeepsTheConnector()
    {
        var connector = Fixture.Connector();
        _gateway.Edit = (request, content) =>
        {
            if (Gateway.IsList(request))
                ((JArray)content).Clear();
        };

        await AssertKeptAsync(connector, () => connector.CreateAsync(Connector(), timeout: 2), "exceeded the timeout of 2 s");
    }

    [Fact]
    public async Task Delete_PageForTheRemoveAndEveryListAfterIt_FailsAndTheNextDeleteSucceeds()
    {
        var connector = Fixture.Connector();
        await RunAsync(() => connector.CreateAsync(Connector()));
        await _gateway.UseAsync(Fixture);
        _gateway.ReturnsPage = request => Gateway.IsRemove(request) || (Gateway.IsList(request) && HasSent("DELETE", "/connectors"));

        await AssertFailsAsync(StatusCode.Aborted, $"The delete of '{Key}' was sent, but could not be verified.", () => RunAsync(connector.DeleteAsync));

        Assert.Empty(await Fixture.GetAddedIdsAsync());
        _gateway.ReturnsPage = _ => false;
        await _gateway.UseAsync(Fixture);
        await RunAsync(connector.DeleteAsync);
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private bool HasSent(string method, string end) =>
        _gateway.Forwarded.Any(request => request.StartsWith(method, StringComparison.Ordinal) && request.EndsWith(end, StringComparison.Ordinal));

    private async Task AssertNextRunSucceedsAsync(StackResource resource, PropertyMap program)
    {
        _gateway.ReturnsPage = _ => false;
        await _gateway.UseAsync(Fixture);
        await RunAsync(resource.RefreshAsync);
        await RunAsync(() => resource.UpdateAsync(program));
        AssertNone(await resource.DiffAsync(program));
    }

    private async Task AssertKeptAsync(StackResource resource, Func<Task> call, string reason)
    {
        var failure = await AssertFailsAsync(StatusCode.FailedPrecondition, reason, () => RunAsync(call));
        var kept = StackResource.InitFailure(failure);
        Assert.NotNull(kept);
        Assert.Equal((Key, Key), (kept.Id, resource.Id));
        Assert.NotEmpty(kept.Inputs.Fields);
        Assert.NotEmpty(resource.State);
    }

    private async Task RunAsync(Func<Task> call)
    {
        var running = call();
        await Wait.UntilAsync(() => running.IsCompleted, () => _time.Advance(TimeSpan.FromMilliseconds(200)));
        await running;
    }
}

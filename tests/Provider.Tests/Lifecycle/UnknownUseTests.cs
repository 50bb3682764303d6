using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Removals of a connector when the platform does not state how many connections use it.</summary>
public sealed class UnknownUseTests : ProviderTest
{
    private static readonly PropertyValue True = PropertyValue.Of(true);

    private Gateway _gateway = null!;
    private JToken? _source = 0;
    private JToken? _destination = 0;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _gateway = await Gateway.StartAsync(Fixture, ("maxRetries", PropertyValue.Of(0)));
        _gateway.Edit = SetCounts;
    }

    public override async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await base.DisposeAsync();
    }

    [Theory]
    [InlineData("absent", "0", "as their source (srcConnections).")]
    [InlineData("0", "null", "as their destination (destConnections).")]
    [InlineData("\"many\"", "\"1,234\"", "as their source (srcConnections) or as their destination (destConnections).")]
    [InlineData("-3", "0", "as their source (srcConnections).")]
    [InlineData("0", "1.5", "as their destination (destConnections).")]
    [InlineData("1e30", "0", "as their source (srcConnections).")]
    [InlineData("2147483648", "0", "as their source (srcConnections).")]
    [InlineData("0", "{}", "as their destination (destConnections).")]
    public async Task Delete_UseUnknown_IsRefusedBeforeARequestIsSent(string source, string destination, string unknown)
    {
        var connector = await CreateConnectorAsync(Connector());
        await SetCountsAsync(source, destination);

        var failure = await AssertFailsAsync(StatusCode.FailedPrecondition, unknown, connector.DeleteAsync);

        Assert.Contains("set removeIfUseUnknown to true before the delete", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(_gateway.Forwarded, request => request.StartsWith("DELETE", StringComparison.Ordinal));
        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData("absent", "absent")]
    [InlineData("\"many\"", "-1")]
    public async Task Delete_UseUnknownAndRemoveIfUseUnknown_RemovesIt(string source, string destination)
    {
        var connector = await CreateConnectorAsync(Connector().With("removeIfUseUnknown", True));
        await SetCountsAsync(source, destination);

        await connector.DeleteAsync();

        Assert.Empty(await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData("\"3\"", "0", "3 as their source, 0 as their destination")]
    [InlineData("\" 3.0 \"", "absent", "3 as their source, an unknown number as their destination")]
    [InlineData("-3", "3", "an unknown number as their source, 3 as their destination")]
    [InlineData("2147483647", "1", "2147483647 as their source, 1 as their destination")]
    public async Task Delete_InUse_IsRefusedWhateverTheInput(string source, string destination, string counts)
    {
        var connector = await CreateConnectorAsync(Connector().With("removeIfUseUnknown", True));
        await SetCountsAsync(source, destination);

        await AssertFailsAsync(StatusCode.FailedPrecondition, counts, connector.DeleteAsync);

        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
    }

    [Fact]
    public async Task Delete_PlatformRefusesAsInUse_IsReportedAsInUse()
    {
        var connector = await CreateConnectorAsync(Connector().With("removeIfUseUnknown", True));
        await Fixture.Emulator.Admin.SetConnectionsAsync(ProviderFixture.Account, TestCatalogue.Store, 2, 0, Cancellation);
        await SetCountsAsync("absent", "absent");

        await AssertFailsAsync(StatusCode.FailedPrecondition, "because the platform refuses it as in use", connector.DeleteAsync);

        Assert.Equal([TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DeleteConfiguration_OnDeleteRemoveAndUseUnknown_NeedsTheInput(bool allowed)
    {
        var program = Configured().With("onDelete", String("remove")).With("removeIfUseUnknown", PropertyValue.Of(allowed));
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(program);
        await SetCountsAsync("absent", "0");

        if (allowed)
            await configuration.DeleteAsync();
        else
            await AssertFailsAsync(StatusCode.FailedPrecondition, "(srcConnections)", configuration.DeleteAsync);

        Assert.Equal(allowed ? [] : [TestCatalogue.Store], await Fixture.GetAddedIdsAsync());
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Diff_ReplacementAndUseUnknown_WarnsUnlessAllowed(bool allowed, int warnings)
    {
        var program = Connector().With("removeIfUseUnknown", PropertyValue.Of(allowed));
        var connector = await CreateConnectorAsync(program);
        await SetCountsAsync("absent", "absent");

        await connector.DiffAsync(program.With("connectorId", String(TestCatalogue.Plain)));

        Assert.Equal(warnings, Fixture.Engine.Warnings.Count(warning => warning.Message.Contains("removeIfUseUnknown", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task GetAddedConnectors_UseUnknown_LeavesTheNumbersOut()
    {
        await Fixture.AddConnectorAsync();
        await SetCountsAsync("\"many\"", "2");

        var response = await Fixture.Client.InvokeAsync(
            new InvokeRequest { Tok = "connectors:index:getAddedConnectors", Args = PropertyValueWriter.Write(PropertyMap.Empty) });

        var added = Assert.IsType<PropertyMap>(Assert.Single(Assert.IsType<PropertyList>(Wire.Read(response.Return)["connectors"])));
        Assert.False(added.ContainsKey("srcConnections"));
        Assert.Equal(PropertyValue.Of(2), added["destConnections"]);
    }

    private async Task<StackResource> CreateConnectorAsync(PropertyMap program) => await Fixture.Connector().CreateAsync(program);

    private Task SetCountsAsync(string source, string destination)
    {
        (_source, _destination) = (Parse(source), Parse(destination));
        return _gateway.UseAsync(Fixture);

        static JToken? Parse(string json) => json == "absent" ? null : JToken.Parse(json);
    }

    private void SetCounts(HttpRequest request, JToken content)
    {
        if (!Gateway.IsList(request))
            return;
        foreach (var added in content.Children<JObject>())
        {
            Set(added, "srcConnections", _source);
            Set(added, "destConnections", _destination);
        }

        static void Set(JObject added, string name, JToken? count)
        {
            added.Remove(name);
            if (count is not null)
                added[name] = count.DeepClone();
        }
    }
}

using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Foreign;

/// <summary>What single odd responses and requests lead to.</summary>
public sealed class ForeignContentTests : ProviderTest
{
    private const string Sentinel = UnknownSpellings.Canonical;

    private readonly FakeTimeProvider _time = new();
    private ForeignApi _api = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _api = await ForeignApi.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task Check_FieldIdTwice_UsesTheFirstAndWarnsOnce()
    {
        await StartRunAsync(Fields("""{ "id": "account", "type": "Number" }, { "id": "account", "type": "Text" }"""));

        foreach (var value in (string[])["1", "2", "text"])
        {
            var response = await Fixture.Configuration().CheckAsync(Connector().With("config", Map(("account", value))));

            Assert.Equal(value == "text" ? ["field 'account' must be a number"] : [], response.Failures.Select(failure => failure.Reason));
        }

        Assert.Contains("of which the first is used: account", Assert.Single(Fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_FieldIdTwice_UsesTheFirst()
    {
        await StartRunAsync(Fields("""{ "id": "account", "value": "first" }, { "id": "account", "value": "second" }"""));

        var configuration = Stored("first");

        AssertNone(await configuration.RefreshAsync());
    }

    [Fact]
    public async Task Import_FieldWithTheKeyOfSpecialValues_LeavesItOut()
    {
        await StartRunAsync(Fields($$"""{ "id": "{{WireSignature.Key}}", "value": "{{WireSignature.Secret}}" }, { "id": "account", "type": "Text", "value": "acme" }"""));
        var configuration = Fixture.Configuration();

        await configuration.ImportAsync(Key);

        Assert.Equal(Map(("account", "acme")), configuration.Inputs["config"]);
    }

    [Fact]
    public async Task Refresh_TextThatMeansUnknown_IsAnOrdinaryValue()
    {
        await StartRunAsync(Fields($$"""{ "id": "account", "type": "Text", "value": "{{Sentinel}}" }"""));
        var configuration = Stored("acme");

        AssertUpdates(await configuration.RefreshAsync(), "config.account");
        Assert.Equal(Map(("account", $"'{Sentinel}'")), configuration.State["config"]);
    }

    [Fact]
    public async Task GetConnectorConfiguration_NumbersNotFiniteAndNestedValues_AreAbsentOrText()
    {
        await StartRunAsync(Fields(
            """{ "id": "a", "type": "Text", "min": NaN, "max": 1e999, "value": { "b": [1] } }, { "id": "c", "type": "Multi-Select", "value": ["x", ["y"], { "z": 1e400 }] }, { "id": "d", "type": "Text", "value": 1e400 }"""));

        var fields = Assert.IsType<PropertyList>((await InvokeAsync("getConnectorConfiguration", Connector()))["fields"]).Cast<PropertyMap>().ToList();

        Assert.False(fields[0].ContainsKey("min") || fields[0].ContainsKey("max"));
        Assert.Equal(String("""{"b":[1]}"""), fields[0]["value"]);
        Assert.Equal(Strings("x", """["y"]""", """{"z":1e400}"""), fields[1]["value"]);
        Assert.Equal(String("1e400"), fields[2]["value"]);
    }

    [Theory]
    [InlineData("getConnector")]
    [InlineData("getConnectors")]
    [InlineData("getAddedConnectors")]
    [InlineData("getSupportedConnectors")]
    [InlineData("getConnectorConfiguration")]
    public async Task Invoke_UnknownArgument_IsInvalid(string function)
    {
        var name = function is "getConnectors" or "getAddedConnectors" ? "query" : "connectorId";

        await AssertFailsAsync(
            StatusCode.InvalidArgument, "contain an unknown value", () => InvokeAsync(function, Of((name, PropertyValue.Unknown))));
    }

    [Fact]
    public async Task CreateAndUpdate_UnknownInputOutsideAPreview_AreInvalid()
    {
        var program = Configured().With("name", PropertyValue.Unknown);

        await AssertFailsAsync(StatusCode.InvalidArgument, "unknown value outside a preview", () => Fixture.Configuration().CreateCheckedAsync(program));
        await AssertFailsAsync(
            StatusCode.InvalidArgument,
            "unknown value outside a preview",
            () => Fixture.Client.UpdateAsync(new UpdateRequest { Id = Key, Type = ProviderFixture.ConfigurationType, News = PropertyValueWriter.Write(program) }));
    }

    [Fact]
    public async Task Create_WithoutIds_IsInvalid() =>
        await AssertFailsAsync(StatusCode.InvalidArgument, "'accountId'", () => Fixture.Connector().CreateCheckedAsync(PropertyMap.Empty));

    [Fact]
    public async Task Invoke_ArchiveWithoutAMap_IsInvalid()
    {
        var archive = PropertyValueWriter.Write(Of(("name", new ArchiveValue(PropertyMap.Empty, null, null, null))));
        archive.Fields["name"].StructValue.Fields["assets"] = Google.Protobuf.WellKnownTypes.Value.ForString("x");

        await AssertFailsAsync(
            StatusCode.InvalidArgument,
            "archive",
            () => Fixture.Client.InvokeAsync(new InvokeRequest { Tok = "connectors:index:getConnector", Args = archive }));
    }

    private protected override Task<ProviderFixture> StartAsync() => ProviderFixture.StartAsync(time: _time);

    private static ForeignPlatform Fields(string fields) =>
        ForeignPlatform.Usual.With("getConfiguration", $$"""{ "configured": true, "secretConfig": [{ "configuration": [{{fields}}] }] }""");

    private async Task StartRunAsync(ForeignPlatform platform)
    {
        _api.Reset(platform, added: true, configured: false);
        await Fixture.ConfigureAsync(("baseUrl", String(_api.Address.AbsoluteUri)));
    }

    private StackResource Stored(string account)
    {
        var inputs = Map(("connectorId", TestCatalogue.Store), ("accountId", ProviderFixture.Account)).With("config", Map(("account", account)));
        var configuration = Fixture.Configuration();
        (configuration.Id, configuration.Inputs, configuration.State) = (Key, inputs, inputs.With("configured", PropertyValue.Of(true)));
        return configuration;
    }

    private async Task<PropertyMap> InvokeAsync(string function, PropertyMap arguments)
    {
        var request = new InvokeRequest { Tok = $"connectors:index:{function}", Args = PropertyValueWriter.Write(arguments) };
        return Wire.Read((await Fixture.Client.InvokeAsync(request)).Return);
    }
}

using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Budgets;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Protocol;

public sealed class FunctionTests : ProviderTest
{
    private const string GetConnector = "connectors:index:getConnector";
    private const string GetConfiguration = "connectors:index:getConnectorConfiguration";

    [Fact]
    public async Task GetConnector_KnownId_ReturnsTheCatalogueEntry()
    {
        var (result, failures) = await InvokeAsync(GetConnector, Connector());

        Assert.Empty(failures);
        Assert.Equal(String("Store"), result["name"]);
        Assert.Equal(String("https://docs.example/store"), result["docUrl"]);
        Assert.Equal(PropertyValue.Of(1), result["status"]);
    }

    [Fact]
    public Task GetConnector_UnknownId_IsNotFound() =>
        AssertFailsAsync(StatusCode.NotFound, TestCatalogue.Unknown, () => InvokeAsync(GetConnector, Connector(TestCatalogue.Unknown)));

    [Theory]
    [InlineData(20, ").")]
    [InlineData(22, "; and 2 more.")]
    public async Task GetConnector_ManySimilarNames_ListsTwentyAndCountsTheRest(int count, string end)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = LargeCatalogue.Of(count) });
        var request = new InvokeRequest { Tok = GetConnector, Args = PropertyValueWriter.Write(Map(("name", "Platform"))) };

        var failure = await AssertFailsAsync(
            StatusCode.NotFound, $"{end} List the catalog with the function getConnectors", () => fixture.Client.InvokeAsync(request));

        Assert.Equal(20, failure.Status.Detail.Split("(Platform ").Length - 1);
    }

    [Fact]
    public async Task GetConnector_BadArguments_ReportsAll()
    {
        var (_, failures) = await InvokeAsync(GetConnector, Of(("conectorId", String("x")), ("accountId", PropertyValue.Of(1))));

        Assert.Equal(2, failures.Count);
    }

    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Omit)]
    [InlineData(MaskingMode.Plain)]
    public async Task GetConnectorConfiguration_Configured_DescribesFieldsAndShowsNoSecret(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Masking = masking });
        await fixture.AddConnectorAsync();
        await fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "secret-canary"), ("tables", new JArray("a", "b")));

        var response = await fixture.Client.InvokeAsync(new InvokeRequest { Tok = GetConfiguration, Args = PropertyValueWriter.Write(Connector()) });

        var result = Wire.Read(response.Return);
        var fields = ((PropertyList)result["fields"]).Cast<PropertyMap>().ToDictionary(field => ((StringValue)field["id"]).Value);
        Assert.Equal(PropertyValue.Of(true), result["configured"]);
        Assert.Equal(String("acme"), fields["account"]["value"]);
        Assert.Equal(PropertyValue.Of(true), fields["account"]["required"]);
        Assert.Equal(PropertyValue.Of(true), fields["apiKey"]["secret"]);
        Assert.False(fields["apiKey"].ContainsKey("value"));
        Assert.Equal(PropertyValue.Of(65535), fields["port"]["max"]);
        Assert.Equal(Strings("us", "eu"), fields["region"]["options"]);
        Assert.Equal(Strings("a", "b"), fields["tables"]["value"]);
        Assert.Equal(PropertyValue.Of(true), fields["host"]["readonly"]);
        Assert.Single((PropertyList)result["connectionFields"]);
        Assert.DoesNotContain("secret-canary", response.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task GetConnectorConfiguration_NotAdded_IsNotFound() =>
        AssertFailsAsync(StatusCode.NotFound, "is not added to sub-account", () => InvokeAsync(GetConfiguration, Connector()));

    private async Task<(PropertyMap Result, IReadOnlyList<Pulumirpc.CheckFailure> Failures)> InvokeAsync(string token, PropertyMap arguments)
    {
        var response = await Fixture.Client.InvokeAsync(new InvokeRequest { Tok = token, Args = PropertyValueWriter.Write(arguments) });
        return (Wire.Read(response.Return), response.Failures);
    }
}

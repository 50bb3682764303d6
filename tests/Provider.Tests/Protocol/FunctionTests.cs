using Grpc.Core;
using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Tests.Props;

namespace Pulumi.Connectors.Tests;

public sealed class FunctionTests : ProviderTest
{
    private const string GetConnector = "connectors:index:getConnector";
    private const string GetConfiguration = "connectors:index:getConnectorConfiguration";

    [Fact]
    public async Task GetConnector_KnownId_GivesWhatTheCatalogueSays()
    {
        var (result, failures) = await InvokeAsync(GetConnector, Connector());

        Assert.Empty(failures);
        Assert.Equal(Text("Store"), result["name"]);
        Assert.Equal(Text("https://docs.example/store"), result["docUrl"]);
        Assert.Equal(PropertyValue.Of(1), result["status"]);
    }

    [Fact]
    public Task GetConnector_UnknownId_IsNotFound() =>
        FailsAsync(StatusCode.NotFound, TestCatalogue.Unknown, () => InvokeAsync(GetConnector, Connector(TestCatalogue.Unknown)));

    [Fact]
    public async Task GetConnector_BadArguments_NamesAllAtOnce()
    {
        var (_, failures) = await InvokeAsync(GetConnector, Of(("conectorId", Text("x")), ("accountId", PropertyValue.Of(1))));

        Assert.Equal(3, failures.Count);
    }

    [Theory]
    [InlineData(MaskingMode.Mask)]
    [InlineData(MaskingMode.Omit)]
    [InlineData(MaskingMode.Plain)]
    public async Task GetConnectorConfiguration_Configured_DescribesFieldsAndShowsNoSecret(MaskingMode masking)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Masking = masking });
        await fixture.AddedAsync();
        await fixture.ChangeByHandAsync(("account", "acme"), ("apiKey", "secret-canary"), ("tables", new JArray("a", "b")));

        var response = await fixture.Client.InvokeAsync(new InvokeRequest { Tok = GetConfiguration, Args = PropertyValueWriter.Write(Connector()) });

        var result = PropertyValueReader.Read(response.Return);
        var fields = ((PropertyList)result["fields"]).Cast<PropertyMap>().ToDictionary(field => ((TextValue)field["id"]).Value);
        Assert.Equal(PropertyValue.Of(true), result["configured"]);
        Assert.Equal(Text("acme"), fields["account"]["value"]);
        Assert.Equal(PropertyValue.Of(true), fields["account"]["required"]);
        Assert.Equal(PropertyValue.Of(true), fields["apiKey"]["secret"]);
        Assert.False(fields["apiKey"].ContainsKey("value"));
        Assert.Equal(PropertyValue.Of(65535), fields["port"]["max"]);
        Assert.Equal(Texts("us", "eu"), fields["region"]["options"]);
        Assert.Equal(Texts("a", "b"), fields["tables"]["value"]);
        Assert.Equal(PropertyValue.Of(true), fields["host"]["readonly"]);
        Assert.Single((PropertyList)result["connectionFields"]);
        Assert.DoesNotContain("secret-canary", response.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public Task GetConnectorConfiguration_NotAdded_SaysSo() =>
        FailsAsync(StatusCode.NotFound, "is not added to sub-account", () => InvokeAsync(GetConfiguration, Connector()));

    private async Task<(PropertyMap Result, IReadOnlyList<Pulumirpc.CheckFailure> Failures)> InvokeAsync(string token, PropertyMap arguments)
    {
        var response = await Fixture.Client.InvokeAsync(new InvokeRequest { Tok = token, Args = PropertyValueWriter.Write(arguments) });
        return (PropertyValueReader.Read(response.Return), response.Failures);
    }
}

using Pulumi.Connectors.Protocol;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using Pulumirpc;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>The id of a resource contains sub-account and connector in clear, so neither must be a secret.</summary>
public sealed class SecretIdTests : ProviderTest
{
    public static TheoryData<string> Types => [ProviderFixture.ConnectorType, ProviderFixture.ConfigurationType];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Check_SecretIds_FailWithoutPathAndValue(string type)
    {
        foreach (var value in (PropertyValue[])[String("canary"), PropertyValue.Unknown])
        {
            var response = await new StackResource(Fixture.Client, type, "any").CheckAsync(Of(("connectorId", Secret(value)), ("accountId", Secret(value))));

            Assert.Equal(
                ["'accountId' must not be a secret", "'connectorId' must not be a secret"],
                response.Failures.Select(failure => failure.Reason.Split(',')[0]).Order(StringComparer.Ordinal));
            Assert.All(response.Failures, failure => Assert.Empty(failure.Property));
            Assert.DoesNotContain("canary", response.Failures.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task State_WithSecretIds_CanBeReadUpdatedAndDeleted()
    {
        var program = Connector().With("accountId", String(ProviderFixture.Account));
        var connector = await Fixture.Connector().CreateAsync(program);
        (connector.Inputs, connector.State) = (Marked(connector.Inputs), Marked(connector.State));
        await Fixture.NextRunAsync();

        AssertNone(await connector.RefreshAsync());
        AssertUpdates(await connector.DiffAsync(program), "accountId", "connectorId");
        await connector.UpdateAsync(program);
        Assert.False(connector.State.HasSecrets);
        (connector.Inputs, connector.State) = (Marked(connector.Inputs), Marked(connector.State));
        await connector.DeleteAsync();

        Assert.Empty(await Fixture.GetAddedIdsAsync());

        PropertyMap Marked(PropertyMap map) => map.With("accountId", Secret(map["accountId"])).With("connectorId", Secret(map["connectorId"]));
    }

    [Theory]
    [InlineData("getAddedConnectors")]
    [InlineData("getConnectors")]
    public async Task Invoke_SecretAccountId_IsAccepted(string function)
    {
        var arguments = Of(("accountId", Secret(String(ProviderFixture.Account))));

        var response = await Fixture.Client.InvokeAsync(
            new InvokeRequest { Tok = $"connectors:index:{function}", Args = PropertyValueWriter.Write(arguments) });

        Assert.Empty(response.Failures);
    }
}

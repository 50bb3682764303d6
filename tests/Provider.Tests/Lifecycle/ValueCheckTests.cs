using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Values that are accepted, and may not be what the program means.</summary>
public sealed class ValueCheckTests : ProviderTest
{
    [Fact]
    public async Task Check_NumberOrBooleanForATextField_WarnsOnceWithWhatIsSent()
    {
        var configuration = await Fixture.AddConnectorAsync();
        var program = Configured().With("config", Of(("account", PropertyValue.Of(1.1)), ("port", PropertyValue.Of(80))));

        await configuration.CreateAsync(program);
        await Fixture.NextRunAsync();
        await configuration.CheckInputsAsync(program.With("config", Of(("account", PropertyValue.Of(1.1)), ("port", PropertyValue.Of(81)))));

        Assert.Equal(
            "Field 'account' is a text field, but the program sets it to a number, so that 1.1 is sent; if that is not what the program contains, put the value in quotes.",
            Assert.Single(Fixture.Engine.Warnings).Message);
    }

    [Fact]
    public async Task Check_SecretNumberForATextField_WarnsWithoutIt()
    {
        var configuration = await Fixture.AddConnectorAsync();

        await configuration.CheckInputsAsync(Configured().With("config", Of(("account", Secret(PropertyValue.Of(987654321))))));

        var warning = Assert.Single(Fixture.Engine.Warnings).Message;
        Assert.StartsWith("Field 'account' is a text field, but the program sets it to a number; if", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("987", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1711584000")]
    [InlineData("28.3.2026 um 4")]
    public async Task Check_DateInAnUnknownForm_Warns(string date)
    {
        var configuration = await Fixture.AddConnectorAsync();

        await configuration.CheckInputsAsync(Configured().With("config", Map(("account", "a"), ("since", date))));

        var warning = Assert.Single(Fixture.Engine.Warnings).Message;
        Assert.Equal("Field 'since' is a date, but its value has none of the known forms, such as 2026-03-28; it is sent as it is.", warning);
    }

    [Theory]
    [InlineData("2026-03-28T10:00:00+02:00")]
    [InlineData("03/28/2026")]
    [InlineData("28 Mar 2026")]
    public async Task Check_DateInAKnownForm_IsAccepted(string date)
    {
        var configuration = await Fixture.AddConnectorAsync();

        await configuration.CheckInputsAsync(Configured().With("config", Map(("account", "a"), ("since", date))));

        Assert.Empty(Fixture.Engine.Warnings);
    }
}

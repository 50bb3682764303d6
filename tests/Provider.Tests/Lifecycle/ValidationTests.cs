using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Emulator.Habits;
using Pulumi.Connectors.Provider.Tests.Harness;
using Pulumi.Connectors.Values;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Metadata that is wrong or changes, and programs that were accepted before.</summary>
public sealed class ValidationTests : ProviderTest
{
    private const string Canary = "value-canary";

    [Theory]
    [InlineData("warn", 3)]
    [InlineData("off", 0)]
    public async Task Check_ContradictionsWithoutStrictValidation_AreAccepted(string validation, int warnings)
    {
        var configuration = await Fixture.AddConnectorAsync();
        await Fixture.ConfigureAsync(("validation", String(validation)));
        await Fixture.ClearRequestsAsync();

        await configuration.CheckInputsAsync(Configured().With("config", Map(("account", "a"), ("port", "0"), ("region", Canary), ("acount", Canary))));

        Assert.Equal(warnings, Fixture.Engine.Warnings.Count());
        Assert.All(Fixture.Engine.Warnings, warning => Assert.EndsWith("(accepted, because connectors:validation is 'warn').", warning.Message, StringComparison.Ordinal));
        Assert.DoesNotContain(Fixture.Engine.Log, entry => entry.Message.Contains(Canary, StringComparison.Ordinal));
        Assert.Equal(warnings > 0, (await Fixture.GetRequestedEndpointsAsync()).Contains("getConfiguration"));
    }

    [Theory]
    [InlineData("warn")]
    [InlineData("off")]
    public async Task Check_FaultsWithoutMetadata_FailWithoutStrictValidationToo(string validation)
    {
        await Fixture.ConfigureAsync(("validation", String(validation)));
        var program = Connector().With("config", Of(("account", PropertyValue.Of(9007199254740993d)))).With("secretConfig", Map(("apiKey", string.Empty)));

        Assert.Equal(2, (await Fixture.Configuration().CheckAsync(program)).Failures.Count);
    }

    [Theory]
    [InlineData(9223372036854775807d, true)]
    [InlineData(9007199254740992d, true)]
    [InlineData(-1e300, true)]
    [InlineData(9007199254740991d, false)]
    [InlineData(0.1, false)]
    public async Task Check_NumberWithMoreDigitsThanItHolds_MustBeAString(double number, bool fails)
    {
        var configuration = await Fixture.AddConnectorAsync();

        var response = await configuration.CheckAsync(Configured().With("config", Of(("account", PropertyValue.Of(number)))));

        Assert.Equal(
            fails ? ["'config.account' must be written as a string, because a number does not hold all its digits"] : [],
            response.Failures.Select(failure => failure.Reason));
    }

    [Fact]
    public async Task Check_ValuesThatNoFieldHolds_FailOnceEach()
    {
        var configuration = await Fixture.AddConnectorAsync();
        var config = Of(("account", String("a")), ("port", PropertyValue.Of(9223372036854775807d)), ("region", Map(("a", Canary))));

        var response = await configuration.CheckAsync(Connector().With("config", config).With("secretConfig", Secret(Of(("apiKey", PropertyValue.Of(1))))));

        Assert.Equal(["'config.port'", "'config.region'", "'secretConfig.apiKey'"], response.Failures.Select(failure => failure.Reason.Split(' ')[0]));
    }

    [Fact]
    public async Task Check_FieldInBothMaps_FailsOnce()
    {
        var configuration = await Fixture.AddConnectorAsync();

        var response = await configuration.CheckAsync(Configured().With("config", Map(("account", "a"), ("apiKey", Canary))));

        Assert.Equal("field 'apiKey' is in config and in secretConfig; take it out of config", Assert.Single(response.Failures).Reason);
    }

    [Theory]
    [InlineData("retired-field=region", "Field 'region' is not a field of the connector any more, and is not sent. Remove it from the program.")]
    [InlineData("readonly-field=region", "Field 'region' is read-only, and is not sent. Remove it from the program.")]
    public async Task Update_FieldThatThePlatformRetired_IsAcceptedWithAWarningAndNotSent(string habit, string warning)
    {
        var program = Configured().With("config", Map(("account", "a"), ("region", "us")));
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(program);
        await Fixture.Emulator.Admin.AddHabitAsync(Habit.Parse(habit), Cancellation);
        await Fixture.AdvanceAsync();
        await Fixture.NextRunAsync();

        await configuration.UpdateAsync(program.With("config", Map(("account", "b"), ("region", "us"))));

        Assert.Contains(Fixture.Engine.Warnings, entry => entry.Message == warning);
        Assert.Equal("b", (await Fixture.GetStoredAsync())["fields"]?["account"]);
        await Fixture.NextRunAsync();
        await configuration.UpdateAsync(program.With("config", Map(("account", "b"))));
    }

    [Theory]
    [InlineData("retired-field=region")]
    [InlineData("readonly-field=region")]
    public async Task Update_ChangedFieldThatThePlatformRetiredWithoutValidation_WarnsThatItIsNotSent(string habit)
    {
        var program = Configured().With("config", Map(("account", "a"), ("region", "us")));
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(program);
        await Fixture.Emulator.Admin.AddHabitAsync(Habit.Parse(habit), Cancellation);
        await Fixture.AdvanceAsync();
        await Fixture.ConfigureAsync(("validation", String("off")));

        await configuration.UpdateAsync(program.With("config", Map(("account", "b"), ("region", "us"))));
        Assert.Empty(Fixture.Engine.Warnings);
        await Fixture.AdvanceAsync();
        await configuration.UpdateAsync(program.With("config", Map(("account", "b"), ("region", Canary))));

        var warning = Assert.Single(Fixture.Engine.Warnings).Message;
        Assert.EndsWith("did not send the changed values of fields that the platform has retired or made read-only: region.", warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_UnknownFieldOfANewConfiguration_FailsThoughAnotherWasAccepted()
    {
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(Configured());
        await Fixture.NextRunAsync();

        var response = await configuration.CheckAsync(Configured().With("config", Map(("account", "acme"), ("regoin", "us"))));

        Assert.Equal("'regoin' is not a field of the connector; did you mean 'region'?", Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Check_RequiredFieldLeavesTheProgram_FailsAndNamesIgnoreChanges()
    {
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(Configured());
        await Fixture.NextRunAsync();

        var response = await configuration.CheckAsync(Configured().With("config", Map(("region", "us"))));
        var empty = await configuration.CheckAsync(Connector());

        Assert.Equal(
            "field 'account' is required and cannot be cleared; set it, or keep its value on the platform with the resource option ignoreChanges: ['config.account']",
            Assert.Single(response.Failures).Reason);
        Assert.Equal(["['config.account']", "['secretConfig.apiKey']"], empty.Failures.Select(failure => failure.Reason.Split(' ')[^1]));
    }

    [Fact]
    public async Task Check_RequiredFieldsLeaveForASecretManagerOrAnotherConnector_AreAccepted()
    {
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(Configured());
        await Fixture.AddConnectorAsync(TestCatalogue.Plain);
        await Fixture.NextRunAsync();
        var withSecretManager = Connector().With("secretName", String("vault/store"));

        Assert.Empty((await configuration.CheckAsync(withSecretManager.With("config", Map(("account", "acme"))))).Failures);
        Assert.Contains("'account' is required", Assert.Single((await configuration.CheckAsync(withSecretManager)).Failures).Reason, StringComparison.Ordinal);
        Assert.Empty((await configuration.CheckAsync(Connector(TestCatalogue.Plain).With("config", Map(("path", "x"))))).Failures);
        Assert.Empty((await configuration.CheckAsync(Connector().With("config", PropertyValue.Unknown))).Failures);
    }

    [Theory]
    [InlineData("limits-zero", "port (min, max)")]
    [InlineData("limits-contradictory", "port (min, max)")]
    [InlineData("type-unknown=Rich Input", "region (type)")]
    public async Task Check_MetadataIsContradictoryOrUnknown_SkipsTheCheckAndLogsItOnce(string habit, string skipped)
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Habits = [Habit.Parse(habit)] });
        var configuration = await fixture.AddConnectorAsync();

        await configuration.CheckInputsAsync(Configured().With("config", Map(("account", "a"), ("port", "70000"))));
        await configuration.CheckInputsAsync(Configured().With("config", Map(("account", "b"), ("port", "5432"))));

        Assert.Single(fixture.Engine.Log, entry => entry.Message.Contains(skipped, StringComparison.Ordinal));
        Assert.Empty(fixture.Engine.Warnings);
    }

    [Fact]
    public async Task Check_ValueThatThePlatformShows_IsValid()
    {
        await Fixture.Emulator.Admin.AddHabitAsync(Habit.Parse("select-translated"), Cancellation);
        var configuration = await (await Fixture.AddConnectorAsync()).CreateAsync(Configured().With("config", Map(("account", "acme"), ("region", "us"))));
        await Fixture.NextRunAsync();

        await configuration.CheckInputsAsync(Configured().With("config", Map(("account", "acme"), ("region", "OPTION_US"))));
        var other = await configuration.CheckAsync(Configured().With("config", Map(("account", "acme"), ("region", "OPTION_EU"))));

        Assert.Equal("field 'region' must be one of us, eu", Assert.Single(other.Failures).Reason);
    }

    [Fact]
    public async Task Check_NotEditable_WarnsInThePreview()
    {
        await using var fixture = await ProviderFixture.StartAsync(new EmulatorOptions { Habits = [Habit.Parse("not-editable")] });
        var configuration = await fixture.AddConnectorAsync();

        await configuration.CheckInputsAsync(Configured());

        Assert.Contains("not editable (the attribute 'editable' is false)", Assert.Single(fixture.Engine.Warnings).Message, StringComparison.Ordinal);
    }
}

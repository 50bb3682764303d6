using Newtonsoft.Json.Linq;
using Pulumi.Connectors.Emulator;
using Pulumi.Connectors.Provider.Tests.Harness;
using static Pulumi.Connectors.Provider.Tests.Harness.PropertyMaps;

namespace Pulumi.Connectors.Provider.Tests.Lifecycle;

/// <summary>Options of selections: many, and some that look the same as what the program contains.</summary>
public sealed class OptionCheckTests : ProviderTest
{
    [Theory]
    [InlineData("Zu\u0308rich", "city", "field 'city' must be one of Z\u00FCrich, New York; did you mean 'Z\u00FCrich' in composed form (U+00FC instead of U+0075 U+0308)?")]
    [InlineData("New\u00A0York", "city", "field 'city' must be one of Z\u00FCrich, New York; did you mean 'New York' with the space U+0020 instead of U+00A0?")]
    [InlineData("Bern", "city", "field 'city' must be one of Z\u00FCrich, New York")]
    [InlineData("table-07", "table", "field 'table' must be one of 250 options, of which the nearest are table-070, table-071, table-072, table-073, table-074")]
    public async Task Check_OtherValue_NamesTheNearestOptions(string value, string field, string reason)
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.Plain);

        var response = await configuration.CheckAsync(Connector(TestCatalogue.Plain).With("config", Map((field, value))));

        Assert.Equal(reason, Assert.Single(response.Failures).Reason);
    }

    [Fact]
    public async Task Check_SecretValue_NamesNoOptionThatIsNear()
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.Plain);

        var response = await configuration.CheckAsync(Connector(TestCatalogue.Plain).With("config", Of(("table", Secret(String("xtable-249"))))));

        Assert.Equal(
            "field 'table' must be one of 250 options, such as table-000, table-001, table-002, table-003, table-004", Assert.Single(response.Failures).Reason);
    }

    [Theory]
    [InlineData("pre\u0301nom", "'pr\u00E9nom' in composed form (U+00E9 instead of U+0065 U+0301)")]
    [InlineData("ci\u200Bty", "'city' without the invisible character U+200B")]
    [InlineData("\u0441ity", "'city' with U+0063 instead of U+0441, which looks the same")]
    public async Task Check_FieldThatLooksTheSame_NamesTheDifference(string id, string meant)
    {
        var configuration = await Fixture.AddConnectorAsync(TestCatalogue.Plain);

        var response = await configuration.CheckAsync(Connector(TestCatalogue.Plain).With("config", Map((id, "a"))));

        Assert.EndsWith($" is not a field of the connector; did you mean {meant}?", Assert.Single(response.Failures).Reason, StringComparison.Ordinal);
    }

    private protected override Task<ProviderFixture> StartAsync()
    {
        var catalogue = TestCatalogue.Json;
        var fields = (JArray)catalogue.SelectToken("connectors[2].secretConfig")!;
        fields.Add(new JObject { ["id"] = "city", ["type"] = "Select", ["options"] = new JArray("Z\u00FCrich", "New York") });
        fields.Add(new JObject { ["id"] = "table", ["type"] = "Select", ["options"] = new JArray(Enumerable.Range(0, 250).Select(index => $"table-{index:D3}")) });
        fields.Add(new JObject { ["id"] = "pr\u00E9nom", ["type"] = "Text" });
        return ProviderFixture.StartAsync(new EmulatorOptions { Catalogue = catalogue });
    }
}
